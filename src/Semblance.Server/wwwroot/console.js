// What only a script can do: show a picture that is nowhere else, cut a face out of it, use the camera, hand over a file.

const shown = new Set();

export async function show(stream) {
    const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
    shown.add(url);
    return url;
}

export function forget() {
    shown.forEach(url => URL.revokeObjectURL(url));
    shown.clear();
}

// As much room on each side as the face is wide, so that the face can be found again.
export async function cut(url, face) {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const left = Math.max(0, face.left - face.width / 2), top = Math.max(0, face.top - face.height / 2);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(Math.min(picture.naturalWidth, face.left + face.width * 1.5) - left);
    canvas.height = Math.round(Math.min(picture.naturalHeight, face.top + face.height * 1.5) - top);
    canvas.getContext('2d').drawImage(picture, -left, -top);
    return await jpegOf(canvas);
}

export async function save(name, type, stream) {
    const url = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}

export async function openCamera(video) {
    try {
        video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, facingMode: 'user' }, audio: false });
        await video.play();
        return true;
    } catch {
        return false;
    }
}

export async function takePicture(video) {
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d').drawImage(video, 0, 0);
    video.srcObject.getTracks().forEach(track => track.stop());
    video.srcObject = null;
    return await jpegOf(canvas);
}

function jpegOf(canvas) {
    return new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.95));
}
