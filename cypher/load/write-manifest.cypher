// what: says which graph this is now; there is one such node
// params: { manifest: see model/manifest.ts }
// returns: nothing
MERGE (m:Manifest {id: 'manifest'})
SET m += $manifest
