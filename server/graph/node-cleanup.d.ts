declare module "node-cleanup" {
	const nodeCleanup: { uninstall(): void };
	export default nodeCleanup;
}
