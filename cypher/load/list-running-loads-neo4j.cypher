// what: loads that are running now; only Neo4j knows, the embedded engine has a lock file
// params: { app: how a load calls itself in its transaction's metadata, database: name of the database }
// returns: transaction, since
SHOW TRANSACTIONS YIELD transactionId, startTime, database, metaData
WHERE metaData.app = $app AND database = $database
RETURN transactionId AS transaction, startTime AS since
