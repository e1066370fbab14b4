/** Writes test/functions/golden/: functions.json in both languages, as the build makes them. `node .config/make-golden-functions.mjs`; read the difference before committing it. */
import { writeFileSync } from 'node:fs';
import { functionsMetadata } from './functions-metadata.js';

const { chinese, english } = await functionsMetadata('https://localhost:3000');
for (const [name, metadata] of [['functions.json', chinese], ['functions.en.json', english]]) writeFileSync(`test/functions/golden/${name}`, `${JSON.stringify(metadata, null, 2)}\n`);
