using System.Text.Json.Nodes;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.UnitTests.Inference.Graph;
using Semblance.UnitTests.Models;

namespace Semblance.UnitTests;

/// <summary>
/// An engine of two small networks that are written by hand. The detector finds two faces at fixed places in every picture of 64 x 64 pixels that
/// is not dark; the embedder's feature set is the mean colour of the crop. So every answer can be worked out.
/// </summary>
internal sealed class MadeEngine : IDisposable
{
    private const int Side = 64;
    private static readonly int[] Strides = [8, 16, 32];

    private readonly MadeModelFolder _folder = new MadeModelFolder()
        .With("made_detector.onnx", Detector(), "detect")
        .With("made_embedder.onnx", Embedder(), "embed", entry => entry["input"]!["shape"] = new JsonArray("n", 3, 112, 112));

    public string Folder => _folder.Path;

    public FaceEngineOptions Options => new() { ModelFolder = Folder, Inference = new InferenceOptions { CacheFolder = null, Parallelism = 2 } };

    /// <summary>A picture of one colour.</summary>
    public static Picture Plain(byte red, byte green, byte blue) =>
        Picture.FromRgb(Enumerable.Repeat<byte[]>([red, green, blue], Side * Side).SelectMany(pixel => pixel).ToArray(), Side, Side);

    public void Dispose() => _folder.Dispose();

    /// <summary>One face of 32 pixels around (16, 16) and one of 16 pixels around (32, 32), the middle, with their points on a square.</summary>
    private static byte[] Detector()
    {
        var model = new TinyModel().Node("ReduceMax", ["x"], "brightest", TinyModel.Integer("keepdims", 0));
        foreach (var stride in Strides)
        {
            var cells = Side / stride * (Side / stride);
            var (scores, boxes, points) = (new float[cells], new float[cells * 4], new float[cells * 10]);
            if (stride == 16)
            {
                Place(0, 32, scores, boxes, points, column: 1, row: 1);
                Place(1, 16, scores, boxes, points, column: 2, row: 2);
            }

            model.Initializer($"found_{stride}", scores, 1, cells, 1).Node("Mul", [$"found_{stride}", "brightest"], $"cls_{stride}")
                .Initializer($"ones_{stride}", [.. Enumerable.Repeat(1f, cells)], 1, cells, 1).Node("Identity", [$"ones_{stride}"], $"obj_{stride}")
                .Initializer($"boxes_{stride}", boxes, 1, cells, 4).Node("Identity", [$"boxes_{stride}"], $"bbox_{stride}")
                .Initializer($"points_{stride}", points, 1, cells, 10).Node("Identity", [$"points_{stride}"], $"kps_{stride}");
        }

        model.Input("x", 1, 3, Side, Side);
        foreach (var name in new[] { "cls", "obj", "bbox", "kps" }.SelectMany(name => Strides.Select(stride => $"{name}_{stride}")))
            model.Output(name);
        return model.Build();
    }

    private static void Place(int face, float size, float[] scores, float[] boxes, float[] points, int column, int row)
    {
        const int Columns = Side / 16;
        var cell = (row * Columns) + column;
        scores[cell] = face == 0 ? 1 : 0.9f;
        boxes[(cell * 4) + 2] = boxes[(cell * 4) + 3] = MathF.Log(size / 16);
        float[] offsets = [-0.2f, -0.2f, 0.2f, -0.2f, 0, 0, -0.2f, 0.2f, 0.2f, 0.2f];
        for (var i = 0; i < offsets.Length; i++)
            points[(cell * 10) + i] = offsets[i] * size / 16;
    }

    private static byte[] Embedder() => new TinyModel()
        .Node("GlobalAveragePool", ["x"], "mean").Node("Flatten", ["mean"], "y")
        .Input("x", 0, 3, 112, 112).Output("y", 0, 3).Build();
}
