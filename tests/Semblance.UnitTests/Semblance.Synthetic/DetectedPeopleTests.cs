using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic;

/// <summary>What a real detector and embedder make of synthetic people; a small part of what the benchmark program measures.</summary>
public sealed class DetectedPeopleTests
{
    private const int People = 5;

    [Fact]
    public async Task They_are_found_where_they_are_and_told_apart()
    {
        using var engine = OpenOrSkip();
        var found = new List<(int Person, AnalysedFace Face)>();
        for (var person = 1; person <= People; person++)
        {
            for (var view = 0; view < 2; view++)
            {
                using var face = SyntheticPerson.FromSeed(person).Render(ViewRange.Portrait.Draw((1_000 * person) + view));
                var analysis = await engine.AnalyseAsync(face.Picture, new AnalysisRequest { MeasureQuality = false, Faces = FaceSelection.Largest }, TestContext.Current.CancellationToken);
                var seen = Assert.Single(analysis.Faces);
                // A quarter of the inter-eye distance: no detector agrees with the truth to the pixel, but another face would lie farther off.
                Assert.True(seen.Detected.Landmarks.NoseTip.DistanceTo(face.Landmarks.NoseTip) < 0.25f * face.Landmarks.InterEyeDistancePixels);
                found.Add((person, seen));
            }
        }

        Assert.True(Mean(found, mated: true) > Mean(found, mated: false) + 0.3f); // measured on many: 0.94 and 0.3
    }

    private static float Mean(List<(int Person, AnalysedFace Face)> found, bool mated) =>
        (from a in found from b in found where a.Face != b.Face && (a.Person == b.Person) == mated select a.Face.Embedding!.CosineTo(b.Face.Embedding!)).Average();

    private static FaceEngine OpenOrSkip()
    {
        if (Environment.GetEnvironmentVariable("SEMBLANCE_MODELS") is not { Length: > 0 } folder || !Directory.Exists(folder))
            Assert.Skip("No models are at hand: name their folder in SEMBLANCE_MODELS.");
        return FaceEngine.Open();
    }
}
