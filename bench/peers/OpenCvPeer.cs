using System.Diagnostics;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace Semblance.Peers;

/// <summary>
/// OpenCV with the same two files: FaceDetectorYN at 320 pixels, five-point alignment by warpAffine, the embedder in OpenCV's own network runtime.
/// </summary>
internal sealed class OpenCvPeer : IPeer
{
    private const int DetectSide = 320;
    private const int CropSide = 112;

    private readonly FaceDetectorYN _detector;
    private readonly Net _embedder;

    public OpenCvPeer(string modelFolder)
    {
        Cv2.SetNumThreads(1);
        _detector = FaceDetectorYN.Create(Path.Combine(modelFolder, "yunet_n_320_320.onnx"), "", new Size(DetectSide, DetectSide), 0.6f, 0.3f, 50);
        _embedder = CvDnn.ReadNetFromOnnx(Path.Combine(modelFolder, "espressif_mbf_512.onnx")) ?? throw new InvalidOperationException("OpenCV can't read the embedder.");
        Made = $"OpenCV {Cv2.GetVersionString()} (OpenCvSharp4): FaceDetectorYN with yunet_n_320_320, warpAffine, espressif_mbf_512 in OpenCV DNN; cosine";
    }

    public string Name => "OpenCV";

    public string Made { get; }

    public Answer Work(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        using var picture = Cv2.ImDecode(bytes, ImreadModes.Color);
        var decoded = watch.Elapsed.TotalMilliseconds;
        var points = MostCentral(picture);
        var detected = watch.Elapsed.TotalMilliseconds;
        var vector = points is null ? null : Embed(picture, points);
        var embedded = watch.Elapsed.TotalMilliseconds;
        return new Answer(vector, decoded, detected - decoded, embedded - detected, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }

    public double Similarity(float[] one, float[] other) => Cosine.Of(one, other);

    public void Dispose()
    {
        _detector.Dispose();
        _embedder.Dispose();
    }

    /// <summary>The five points of the face nearest to the middle, in the picture's pixels.</summary>
    private Point2f[]? MostCentral(Mat picture)
    {
        var scale = DetectSide / (float)Math.Max(picture.Width, picture.Height);
        using var view = new Mat(DetectSide, DetectSide, MatType.CV_8UC3, Scalar.Black);
        using (var part = view[new Rect(0, 0, (int)MathF.Round(picture.Width * scale), (int)MathF.Round(picture.Height * scale))])
            Cv2.Resize(picture, part, part.Size());
        using var faces = new Mat();
        _detector.Detect(view, faces);
        // A row is x, y, width, height of the box, then x, y of five points, then the score.
        var rows = Enumerable.Range(0, faces.Rows).Select(row => Enumerable.Range(0, 14).Select(column => faces.At<float>(row, column) / scale).ToArray());
        var nearest = rows.MinBy(face => Math.Pow(face[0] + (face[2] / 2) - (picture.Width / 2f), 2) + Math.Pow(face[1] + (face[3] / 2) - (picture.Height / 2f), 2));
        return nearest is null ? null : [.. Enumerable.Range(0, 5).Select(point => new Point2f(nearest[4 + (2 * point)], nearest[5 + (2 * point)]))];
    }

    private float[] Embed(Mat picture, Point2f[] points)
    {
        using var transform = FivePointFit.To112(points);
        using var crop = new Mat();
        Cv2.WarpAffine(picture, crop, transform, new Size(CropSide, CropSide));
        using var input = CvDnn.BlobFromImage(crop, 1 / 127.5, new Size(CropSide, CropSide), Scalar.All(127.5), swapRB: true, crop: false);
        _embedder.SetInput(input);
        using var output = _embedder.Forward();
        output.GetArray(out float[] vector);
        return vector;
    }
}
