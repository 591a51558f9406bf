// One JSON line per step; anything unexpected ends the run with exit code 1.

export async function expectOk(step, call, shown = () => ({})) {
  try {
    const answer = await call();
    tell({ step, ok: true, ...shown(answer) });
    return answer;
  } catch (error) {
    surprise(step, "an answer", describe(error));
  }
}

export async function expectError(step, code, problem, call, check = () => true) {
  let answer;
  try {
    answer = await call();
  } catch (error) {
    const found = describe(error);
    const codes = found.problems.map((told) => told.code);
    const as = found.code === code && (problem === null || codes.includes(problem)) && check(found);
    if (!as) surprise(step, `${code} ${problem ?? ""}`.trim(), found);
    tell({ step, ok: true, ...found });
    return;
  }
  surprise(step, `${code} ${problem ?? ""}`.trim(), { answered: answer });
}

function describe(error) {
  return { code: error.codeName ?? String(error.code), message: error.details ?? error.message, problems: error.problems ?? [] };
}

function tell(line) {
  console.log(JSON.stringify(line));
}

function surprise(step, expected, found) {
  tell({ step, ok: false, expected, found });
  process.exit(1);
}
