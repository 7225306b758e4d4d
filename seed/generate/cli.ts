/** `npm run generate -- --communes 10800 --networks 2000 [--persons …] [--memberships …] [--seed 1] [--out DIR]` */
import { Command, InvalidArgumentError } from "commander";
import { EXIT, runCommand } from "../command.ts";
import { realSystem } from "../system.ts";
import { generate } from "./generate.ts";

const wholeUpTo = (limit: number) => (text: string) => {
	const value = Number(text);
	if (Number.isInteger(value) && value >= 1 && value <= limit) return value;
	throw new InvalidArgumentError(realSystem.messages.generate.notInRange(limit));
};

const options = new Command("generate")
	.description(
		"Erzeugt eine künstliche Region im Format der Datendateien. / Makes a synthetic region in the data format.",
	)
	.option("--communes <n>", "Gemeinden / communes", wholeUpTo(900_000), 10_800)
	.option("--networks <n>", "Kooperationen / cooperations", wholeUpTo(1_000_000), 2000)
	.option("--persons <n>", "Personen / persons (eine je Amt / one an office)", wholeUpTo(10_000_000))
	.option("--memberships <n>", "Mitgliedschaften, etwa / memberships, about", wholeUpTo(100_000_000))
	.option("--seed <n>", "dieselbe Zahl, dieselbe Region / same number, same region", wholeUpTo(0x7fffffff), 1)
	.option("--out <dir>", "Zielordner / target folder", "kunstland")
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
	.parse()
	.opts<{ communes: number; networks: number; persons?: number; memberships?: number; seed: number; out: string }>();

await runCommand(async ({ out, messages }) => {
	const { communes, networks, seed, out: directory } = options;
	const persons = options.persons ?? communes + networks;
	const memberships = options.memberships ?? networks * 12;
	await generate(directory, { communes, networks, persons, memberships, seed });
	out.write(`${messages.generate.done(directory)}\n`);
	return EXIT.ok;
});
