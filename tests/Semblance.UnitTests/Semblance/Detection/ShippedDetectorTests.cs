using System.Text.Json;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Detection;

/// <summary>The detector that comes with the program, as it lies in <c>models/</c>.</summary>
public sealed class ShippedDetectorTests
{
    private const string Name = "semblance-detect-2";
    private static readonly InferenceOptions OneThread = new() { Parallelism = 1 };

    [Fact]
    public void It_answers_the_check_of_its_catalogue_entry()
    {
        using var session = ModelSession.Load(Card(), OneThread);
        using var input = new TensorBuffer();
        var numbers = input.Resize(1, 320, 320);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = 255f * (int)(i * 7919L % 1009) / 1008;
        using var outputs = session.Run(input);
        using var catalogue = JsonDocument.Parse(File.ReadAllText(Path.Combine(ModelFolders.ProgramFolder, "catalogue.json")));
        var entry = catalogue.RootElement.GetProperty("models").EnumerateArray().Single(model => string.Equals(model.GetProperty("file").GetString(), Name + ".onnx", StringComparison.Ordinal));
        var expected = entry.GetProperty("self_check").GetProperty("outputs").EnumerateObject().ToArray();
        Assert.Equal(12, expected.Length);
        foreach (var output in expected)
        {
            var given = outputs[session.OutputNames.ToList().IndexOf(output.Name)].ToArray();
            var length = output.Value.GetProperty("l2").GetDouble();
            Assert.Equal(length, Math.Sqrt(given.Sum(value => (double)value * value)), length * 1e-3);
            foreach (var (number, value) in output.Value.GetProperty("first").EnumerateArray().Zip(given))
                Assert.Equal(number.GetDouble(), value, 1e-3 * Math.Max(1, Math.Abs(number.GetDouble())));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(255)]
    public void Pictures_of_one_shade_show_nobody(byte shade)
    {
        // The longer side and both second looks (border, turned) meet large black areas, which once gave boxes.
        using var picture = Picture.FromRgb([.. Enumerable.Repeat(shade, 640 * 400 * 3)], 640, 400);
        Assert.Empty(Detect(picture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_portrait_of_nobody_shows_one_face_with_its_points_in_place(long seed)
    {
        using var rendered = SyntheticPerson.FromSeed(seed).Render(SyntheticView.Portrait);
        var face = Assert.Single(Detect(rendered.Picture));
        var (found, truth) = (face.Landmarks, rendered.Landmarks);
        // A quarter of the inter-eye distance: enough to tell any point from its neighbours, and left from right.
        Assert.All(Enum.GetValues<LandmarkPoint>(), point => Assert.InRange(found[point].DistanceTo(truth[point]) / truth.InterEyeDistancePixels, 0, 0.25f));
    }

    private static IReadOnlyList<DetectedFace> Detect(Picture picture)
    {
        using var detector = FaceDetector.Load(Card(), new DetectionOptions(), OneThread);
        return detector.Detect(picture, CancellationToken.None);
    }

    private static ModelCard Card() => ModelLibrary.Open(ModelFolders.ProgramFolder).Require(ModelTask.Detect, Name);
}
