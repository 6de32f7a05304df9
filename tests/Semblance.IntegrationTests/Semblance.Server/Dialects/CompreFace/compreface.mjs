// Drives a server with CompreFace's own client for JavaScript and prints what came of each call.
// Arguments: the client's entry file, the server, its port, the key. Pictures lie in the working folder.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const [entry, server, port, key] = process.argv.slice(2);
const { CompreFace } = await import(pathToFileURL(entry).href);
const told = {};

// The client writes addresses and keys to the console.
console.log = () => {};

const face = () => new CompreFace(server, port, {}).initFaceRecognitionService(key);
const faces = () => face().getFaceCollection();
const subjects = () => face().getSubjects();
const detection = (own = key) => new CompreFace(server, port, {}).initFaceDetectionService(own);
const verification = () => new CompreFace(server, port, {}).initFaceVerificationService(key);
const base64 = (path) => fs.readFileSync(path).toString('base64');

async function call(name, work) {
  try {
    const answer = await work();
    told[name] = { ok: answer?.data ?? answer };
  } catch (error) {
    told[name] = { status: error.response?.status ?? 0, refused: error.response?.data ?? String(error) };
  }
  return told[name].ok;
}

// Every method, each with a fresh object.
await call('subject added', () => subjects().add('Ann'));
await call('subject added again', () => subjects().add('Ann'));
const first = await call('face added', () => faces().add('./ann0.png', 'Ann', {}));
await call('face added from base64', () => faces().add(base64('./ann1.png'), 'Ann', {}));
const ben = await call('other added', () => faces().add('./ben0.png', 'Ben', {}));
await call('subjects', () => subjects().list());
await call('faces', () => faces().list());
await call('recognized', () => face().recognize('./ann3.png', { prediction_count: 2, det_prob_threshold: 0.1, face_plugins: 'landmarks', status: true }));
await call('stranger', () => face().recognize('./stranger.png', {}));
await call('no face', () => face().recognize('./empty.png', {}));
await call('checked', () => faces().verify('./ann3.png', first.image_id, { limit: 1 }));
await call('detected', () => detection().detect('./ann0.png', { limit: 0, face_plugins: 'landmarks' }));
await call('verified', () => verification().verify('./ann0.png', './ann1.png', { limit: 0 }));
await call('verified from base64', () => verification().verify(base64('./ann0.png'), base64('./ben0.png'), { limit: 0 }));
await call('wrong key', () => detection('9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11').detect('./ann0.png', { limit: 0 }));

// The first bug: options without a limit are joined with question marks.
await call('bug 1', () => detection().detect('./ann0.png', { det_prob_threshold: 0.1, face_plugins: 'landmarks', status: true }));

// The second: so are a subject's name and an option.
await call('bug 2', () => faces().add('./ann2.png', 'Ann Lee', { det_prob_threshold: 0.1 }));
await call('subjects after bug 2', () => subjects().list());

// The third: an object goes on writing the address of its last call.
const used = faces();
await call('used once', () => used.verify('./ann3.png', first.image_id, { limit: 1 }));
await call('bug 3, one face', () => used.delete(ben.image_id));
await call('bug 3, all faces', () => used.delete_all());
const worn = subjects();
await call('renamed', () => worn.rename('Ann Lee', 'Lee'));
await call('bug 3, one subject', () => worn.delete('Ben'));
await call('bug 3, all subjects', () => worn.deleteAll());
await call('subjects after bug 3', () => subjects().list());
await call('faces after bug 3', () => faces().list());

// What removes.
await call('face removed', () => faces().delete(first.image_id));
await call('faces removed', () => faces().delete_multiple_images([ben.image_id, first.image_id]));
await call('subject emptied', () => faces().delete_all_subject('Ann'));
await call('all removed', () => faces().delete_all());
await call('face added at last', () => faces().add('./ann0.png', 'Ann', {}));
await call('subject erased', () => subjects().delete('Ann'));
await call('all erased', () => subjects().deleteAll());
await call('subjects at last', () => subjects().list());

process.stdout.write(JSON.stringify(told));
