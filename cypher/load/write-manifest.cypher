// what: says which graph this is now, and that no load is under way; there is one such node
// params: { manifest: see model/manifest.ts without its data sets }
// returns: nothing
MERGE (m:Manifest {id: 'manifest'})
SET m = $manifest
SET m.id = 'manifest'
