// what: what others run now on the database that is about to be loaded; only Neo4j knows
// params: { app: how a load calls itself in its transaction's metadata, database: name of the database }
// returns: transaction, since
SHOW TRANSACTIONS YIELD transactionId, startTime, database, metaData, currentQuery
WHERE database = $database AND coalesce(metaData.app, '') <> $app AND NOT currentQuery CONTAINS 'SHOW TRANSACTIONS'
RETURN transactionId AS transaction, startTime AS since
