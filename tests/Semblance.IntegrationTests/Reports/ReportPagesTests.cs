using Semblance.Cli.Reports;
using Semblance.Evaluation.Lists;
using Semblance.Evaluation.Scoring;
using Semblance.Explain;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Reports;

public sealed class ReportPagesTests : IDisposable
{
    private readonly MadeWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_explanation_of_a_picture_shows_each_face_and_says_when_there_is_none()
    {
        using var engine = _world.Open();
        Assert.Contains("3.1 Face 1", await Explain(engine, MadeWorld.Picture(MadeWorld.Black)), StringComparison.Ordinal);
        var none = await Explain(engine, MadeWorld.Empty());
        Assert.Contains("No face was found.", none, StringComparison.Ordinal);
        Assert.DoesNotContain("3.1 Face 1", none, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;.png", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hardest_pairs_stand_on_the_page_with_their_pictures_and_scores()
    {
        using var engine = _world.Open();
        var listed = PeopleFolder.Read(_world.People("people", shots: 1));
        var pairs = new[] { new HardPair("Ada/0.png", "Cleo/0.png", false, 0.87f) };
        var page = await HardPairsReport.WriteAsync("made people", pairs, listed, engine, FaceSelection.Largest, TestContext.Current.CancellationToken);
        Assert.Contains("0.8700  Ada/0.png  |  Cleo/0.png", page, StringComparison.Ordinal);
        Assert.Contains("Non-mated pairs with the highest scores", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mated pairs with the lowest scores", page, StringComparison.Ordinal);
        // Of each side the picture and the crop.
        Assert.Equal(4, page.Split("<img").Length - 1);
    }

    private static async Task<string> Explain(FaceEngine engine, byte[] picture)
    {
        var explanation = new Explanation();
        var analysis = await engine.AnalyseAsync(picture, new AnalysisRequest { Explanation = explanation }, TestContext.Current.CancellationToken);
        return ExplainReport.Write("<b>.png", analysis, explanation, engine);
    }
}
