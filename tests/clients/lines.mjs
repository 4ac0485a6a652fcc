// Speaks with a test over standard input and output: one JSON value a line, one answer a line, in order.
import readline from 'node:readline';

/** Answers the first line with what `setUp` makes of it, and each further one with what the resulting function makes of that. */
export async function answerLines(setUp) {
  // The libraries report on the console; standard output belongs to the answers.
  console.log = console.info = console.debug = console.error;

  let answer;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const value = JSON.parse(line);
    let reply = {};
    if (answer) {
      reply = await answer(value);
    } else {
      answer = await setUp(value);
    }

    process.stdout.write(JSON.stringify(reply) + '\n');
  }
}
