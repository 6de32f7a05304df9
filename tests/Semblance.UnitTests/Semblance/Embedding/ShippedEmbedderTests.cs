using System.Text.Json;
using Semblance.Embedding;
using Semblance.Inference;
using Semblance.Models;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Embedding;

/// <summary>The embedder that comes with the program, as it lies in <c>models/</c>.</summary>
public sealed class ShippedEmbedderTests
{
    private const string Name = "semblance-embed-2";

    [Fact]
    public void It_answers_the_check_of_its_catalogue_entry()
    {
        using var session = ModelSession.Load(ModelLibrary.Open(ModelFolders.ProgramFolder).Require(ModelTask.Embed, Name), new InferenceOptions { Parallelism = 1 });
        using var input = new TensorBuffer();
        var numbers = input.Resize(1, 112, 112);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = -1 + (2f * (int)(i * 7919L % 1009) / 1008);
        using var outputs = session.Run(input);
        using var catalogue = JsonDocument.Parse(File.ReadAllText(Path.Combine(ModelFolders.ProgramFolder, "catalogue.json")));
        var entry = catalogue.RootElement.GetProperty("models").EnumerateArray().Single(model => string.Equals(model.GetProperty("file").GetString(), Name + ".onnx", StringComparison.Ordinal));
        var expected = entry.GetProperty("self_check").GetProperty("outputs").GetProperty("embedding");
        var given = outputs[session.MainOutput].ToArray();
        var length = expected.GetProperty("l2").GetDouble();
        Assert.Equal(length, Math.Sqrt(given.Sum(value => (double)value * value)), length * 1e-3);
        foreach (var (number, value) in expected.GetProperty("first").EnumerateArray().Zip(given))
            Assert.Equal(number.GetDouble(), value, length * 1e-3);
    }

    /// <summary>Twelve people, two pictures each: every second picture is most like the first picture of the same person.</summary>
    [Fact]
    public async Task People_of_nobody_are_told_apart_by_what_ships()
    {
        const int people = 12;
        using var engine = FaceEngine.Open(new FaceEngineOptions { ModelFolder = ModelFolders.ProgramFolder, Embedder = Name });
        var first = await Embed(engine, people, view: 1);
        var second = await Embed(engine, people, view: 2);
        for (var i = 0; i < people; i++)
        {
            var scores = first.Select(reference => FaceEngine.Compare(second[i], reference).Similarity).ToArray();
            Assert.Equal(i, Array.IndexOf(scores, scores.Max()));
        }
    }

    private static async Task<FaceEmbedding[]> Embed(FaceEngine engine, int people, int view)
    {
        var found = new FaceEmbedding[people];
        for (var i = 0; i < people; i++)
        {
            using var rendered = SyntheticPerson.FromSeed(500 + i).Render(ViewRange.Portrait.Draw((100 * i) + view, 320));
            var analysis = await engine.AnalyseAsync(rendered.Picture, new AnalysisRequest { Faces = FaceSelection.Largest }, TestContext.Current.CancellationToken);
            found[i] = Assert.Single(analysis.Faces).Embedding!;
        }

        return found;
    }
}
