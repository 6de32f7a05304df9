// The face-api peer: reads one picture path a line from standard input, writes one JSON line for each:
// {"vector": [128 numbers] or null, "decode": ms, "detect": ms, "embed": ms, "cpu": ms}.
// Argument: the detector, "tiny" or "ssd". One thread everywhere.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
const faceapi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');
const sharp = require('sharp');

sharp.concurrency(1);
sharp.cache(false);
wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + '/');
wasm.setThreadsCount(1);
await tf.setBackend('wasm');
await tf.ready();
if (tf.getBackend() !== 'wasm') throw new Error(`the backend is ${tf.getBackend()}`);

const models = join(dirname(require.resolve('@vladmandic/face-api/package.json')), 'model');
const isTiny = process.argv[2] === 'tiny';
const detector = isTiny ? faceapi.nets.tinyFaceDetector : faceapi.nets.ssdMobilenetv1;
for (const net of [detector, faceapi.nets.faceLandmark68Net, faceapi.nets.faceRecognitionNet]) await net.loadFromDisk(models);
// The package's defaults (416 pixels and 0.5; 0.5) miss every tenth face of LFW. These settings were chosen on 150 training pictures:
// the tiny detector sees as many pixels as YuNet does, and both may be unsure.
const options = isTiny
  ? new faceapi.TinyFaceDetectorOptions({ inputSize: 320, scoreThreshold: 0.2 })
  : new faceapi.SsdMobilenetv1Options({ minConfidence: 0.1 });

async function answer(path) {
  const file = readFileSync(path);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { data, info } = await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const picture = tf.tensor3d(data, [info.height, info.width, 3], 'int32');
  const decoded = performance.now();
  const faces = await faceapi.detectAllFaces(picture, options);
  const detected = performance.now();
  const central = mostCentral(faces, info.width / 2, info.height / 2);
  const described = central && await new faceapi.DetectSingleFaceLandmarksTask(
    Promise.resolve(faceapi.extendWithFaceDetection({}, central)), picture, false).withFaceDescriptor();
  const embedded = performance.now();
  picture.dispose();
  const used = process.cpuUsage(cpu);
  return {
    vector: described ? Array.from(described.descriptor) : null,
    decode: decoded - start, detect: detected - decoded, embed: embedded - detected, cpu: (used.user + used.system) / 1000,
  };
}

function mostCentral(faces, x, y) {
  const distance = ({ box }) => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  return faces.length === 0 ? null : faces.reduce((best, face) => (distance(face) < distance(best) ? face : best));
}

process.stdout.write(`${JSON.stringify({ ready: true, node: process.version, faceapi: faceapi.version, tfjs: tf.version_core })}\n`);
for await (const path of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await answer(path))}\n`);
