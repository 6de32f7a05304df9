using System.Globalization;
using Semblance.UnitTests.Inference.Graph;

namespace Semblance.UnitTests.Models;

/// <summary>
/// The detector of <see cref="MadeModels"/>: on a grid of 32 canvas pixels a cell scores by how much its upper half is red and its lower half green,
/// and claims a box as large as itself and five points at fixed places in it. A mark lying on its side, upside down or of another size scores next to nothing.
/// </summary>
internal static class MadeDetector
{
    private const int Stride = 32;

    /// <summary>The points of a face of one cell, as shares of it, in the order right eye, left eye, nose, right and left corner of the mouth.</summary>
    public static IReadOnlyList<(float X, float Y)> Points { get; } = [(0.3f, 0.4f), (0.7f, 0.4f), (0.5f, 0.6f), (0.35f, 0.8f), (0.65f, 0.8f)];

    public static byte[] Build()
    {
        var model = new TinyModel().Input("x", 1, 3, 0, 0);
        foreach (var stride in new[] { 8, 16, Stride })
        {
            if (stride == Stride)
                model.Node("Conv", ["x", "mark"], "cls_32", TinyModel.Integers("strides", Stride, Stride)).Initializer("mark", Mark(), 1, 3, Stride, Stride);
            else
                Constant(model, "cls", stride, [0]);
            Constant(model, "obj", stride, [1]);
            Constant(model, "bbox", stride, [0.5f, 0.5f, 0, 0]);
            Constant(model, "kps", stride, [.. Points.SelectMany(point => new[] { point.X, point.Y })]);
        }

        foreach (var kind in new[] { "cls", "obj", "bbox", "kps" })
        {
            foreach (var stride in new[] { 8, 16, Stride })
                model.Output(Name(kind, stride), 1, 0, 0, kind switch { "bbox" => 4, "kps" => 10, _ => 0 });
        }

        return model.Build();
    }

    /// <summary>A map of the grid with the same numbers in every cell, the numbers of a cell side by side.</summary>
    private static void Constant(TinyModel model, string kind, int stride, float[] numbers)
    {
        var name = Name(kind, stride);
        model.Initializer(name + "_w", new float[numbers.Length * 3], numbers.Length, 3, 1, 1).Initializer(name + "_b", numbers, numbers.Length);
        model.Node("Conv", ["x", name + "_w", name + "_b"], name + "_map", TinyModel.Integers("strides", stride, stride));
        model.Node("Transpose", [name + "_map"], name, TinyModel.Integers("perm", 0, 2, 3, 1));
    }

    /// <summary>Planes blue, green, red; a perfect mark sums up to 1.</summary>
    private static float[] Mark()
    {
        const float Step = 1f / (255 * Stride * Stride);
        var weights = new float[3 * Stride * Stride];
        for (var i = 0; i < weights.Length; i++)
        {
            var (plane, isUpper) = (i / (Stride * Stride), i / Stride % Stride < Stride / 2);
            weights[i] = plane switch { 0 => -Step, 1 => isUpper ? -Step : Step, _ => isUpper ? Step : -Step };
        }

        return weights;
    }

    private static string Name(string kind, int stride) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{stride}");
}
