/** Neo4j Community as jars from Maven Central, where there is no Docker: installed once a version, kept in `.neo4j/`. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const NEO4J_HOME = fileURLToPath(new URL("../../.neo4j", import.meta.url));
/** LTS; runs on Java 17 and newer. */
export const NEO4J_VERSION = "5.26.16";
const OLDEST_JAVA = 17;

/** What is missing on this machine, in words for people. */
export class Unavailable extends Error {}

const REMEDY =
	"Install Java 17 or newer and Maven (Debian, Ubuntu: apt-get install openjdk-17-jre-headless maven; macOS: brew install openjdk maven), " +
	"or start Neo4j with Docker: docker compose up.";

/** The folder with Neo4j's jars. @throws Unavailable when Java or Maven is missing, or the download fails */
export async function installNeo4j(version = NEO4J_VERSION): Promise<string> {
	requireJava();
	const lib = join(NEO4J_HOME, version, "lib");
	if (existsSync(lib)) return lib;
	requireProgram("mvn", "Maven");
	await mkdir(join(NEO4J_HOME, version), { recursive: true });
	const work = await mkdtemp(join(NEO4J_HOME, `${version}-download-`));
	try {
		await download(version, work);
		await rename(join(work, "lib"), lib).catch((error: unknown) => {
			// Somebody else was faster.
			if (!existsSync(lib)) throw error;
		});
	} finally {
		await rm(work, { recursive: true, force: true });
	}
	return lib;
}

/** Into a folder of its own, so that a download that was cut short is never taken for a complete one. */
async function download(version: string, work: string): Promise<void> {
	await writeFile(join(work, "pom.xml"), pom(version));
	const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${join(work, "lib")}`];
	try {
		await promisify(execFile)("mvn", ["--quiet", "--batch-mode", ...goal], { cwd: work, maxBuffer: 16 * 1024 * 1024 });
	} catch (error) {
		const { stdout = "", message } = error as Error & { stdout?: string };
		const reason = stdout.split("\n").find((line) => line.includes("[ERROR]")) ?? message;
		throw new Unavailable(`Maven could not download Neo4j ${version}: ${reason.trim()}`, { cause: error });
	}
}

const pom = (version: string) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
	<modelVersion>4.0.0</modelVersion>
	<groupId>local</groupId><artifactId>neo4j-home</artifactId><version>1</version><packaging>pom</packaging>
	<dependencies>
		<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version><scope>runtime</scope></dependency>
	</dependencies>
</project>
`;

function requireJava(): void {
	const output = requireProgram("java", "Java", ["-version"]);
	const found = /version "(?:1\.)?(\d+)/.exec(output)?.[1];
	if (found !== undefined && Number(found) < OLDEST_JAVA) {
		throw new Unavailable(`Java ${found} is too old for Neo4j ${NEO4J_VERSION}, which needs ${OLDEST_JAVA}. ${REMEDY}`);
	}
}

function requireProgram(command: string, name: string, args = ["--version"]): string {
	const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
	if (error || status !== 0) throw new Unavailable(`${name} is missing (no \`${command}\` that runs). ${REMEDY}`);
	return stdout + stderr;
}
