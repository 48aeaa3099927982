// ONNX Runtime's own binding for node, the same native core as that of Python: token numbers in sorted batches of 32, one
// session with two threads. Prints the seconds, without loading. node rival.cjs MODEL TOKENS.json
const ort = require(process.env.ORT_NODE + '/node_modules/onnxruntime-node');
const fs = require('fs');

async function main() {
  const tokens = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
  tokens.sort((a, b) => b.length - a.length);
  const session = await ort.InferenceSession.create(process.argv[2], { intraOpNumThreads: 2, interOpNumThreads: 1 });
  const run = async (batch) => {
    const longest = batch[0].length;
    const size = batch.length * longest;
    const ids = new BigInt64Array(size);
    const mask = new BigInt64Array(size);
    batch.forEach((text, row) => text.forEach((id, at) => {
      ids[row * longest + at] = BigInt(id);
      mask[row * longest + at] = 1n;
    }));
    const tensor = (values) => new ort.Tensor('int64', values, [batch.length, longest]);
    await session.run({
      input_ids: tensor(ids), attention_mask: tensor(mask), token_type_ids: tensor(new BigInt64Array(size)),
    });
  };
  await run(tokens.slice(0, 20));
  const start = process.hrtime.bigint();
  for (let from = 0; from < tokens.length; from += 32) {
    await run(tokens.slice(from, from + 32));
  }
  console.log(Number(process.hrtime.bigint() - start) / 1e9);
}

main();
