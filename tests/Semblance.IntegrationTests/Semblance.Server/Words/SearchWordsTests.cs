using Semblance.Client.Contracts.Searches;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.IntegrationTests.Recognition;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Look;
using Semblance.Server.Words;

namespace Semblance.IntegrationTests.Server.Words;

public sealed class SearchWordsTests : IAsyncLifetime
{
    private static readonly SeenFace Face = new(new DetectedFace(new PixelBox(1, 2, 3, 4), 0.9f, default), null, [], null, null);

    private MadeHouse _made = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _made = await MadeHouse.OpenAsync(Cancellation);
        await _made.CreateAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _made.DisposeAsync();

    [Fact]
    public async Task Who_is_too_unlike_is_not_told_at_all()
    {
        var ada = await _made.EnrolAsync("Ada", Cancellation, 0);
        await _made.EnrolAsync("Ben", Cancellation, 90);
        var told = await AskAsync(0, tells: true);
        var candidate = Assert.Single(told.Candidates);
        Assert.Equal(("match", "Ada", ada.SubjectId!.Value.Value, 1, "strong_match", 1e-2), (told.Verdict, candidate.Subject, candidate.SubjectId, candidate.Rank, candidate.Band, told.Fpir));
        Assert.Equal(1, candidate.Score!.Value, 0.01);
        Assert.Equal((1, 2, 3, 4), (told.Box.Left, told.Box.Top, told.Box.Width, told.Box.Height));
    }

    [Fact]
    public async Task Whoever_may_not_see_scores_is_told_no_number()
    {
        await _made.EnrolAsync("Ada", Cancellation, 0);
        var told = await AskAsync(0, tells: false);
        Assert.Null(Assert.Single(told.Candidates).Score);
        Assert.All(told.Reasons, static reason => Assert.DoesNotContain(reason, char.IsDigit));
        Assert.Contains((await AskAsync(0, tells: true)).Reasons, static reason => reason.Any(char.IsDigit));
    }

    [Fact]
    public async Task Nobody_is_an_answer()
    {
        var told = await AskAsync(0, tells: true);
        Assert.Equal(("unknown", 0), (told.Verdict, told.Candidates.Count));
    }

    [Fact]
    public async Task Who_was_erased_since_the_search_is_not_named_any_more()
    {
        var ada = await _made.EnrolAsync("Ada", Cancellation, 0);
        var answer = await _made.IdentifyAsync(0, Cancellation);
        await _made.House.Erase.HandleAsync(new EraseRequest(MadeHouse.Staff, ada.SubjectId!.Value, MadeHouse.Porter), Cancellation);
        var told = await SearchWords.OfAsync(_made.House, MadeHouse.Staff, Face, answer, tells: true, listsNearest: false, Cancellation);
        Assert.Empty(told.Candidates);
    }

    [Fact]
    public async Task The_nearest_are_told_where_they_are_asked_for_with_the_band_of_strangers()
    {
        await _made.EnrolAsync("Ada", Cancellation, 0);
        await _made.EnrolAsync("Ben", Cancellation, 90);
        var answer = await _made.House.Identify.HandleAsync(new IdentifyRequest(MadeHouse.Staff, MadeHouse.ProbeAt(200), MadeHouse.Porter) { ListsNearest = true }, Cancellation);
        Assert.Empty((await SearchWords.OfAsync(_made.House, MadeHouse.Staff, Face, answer, tells: true, listsNearest: false, Cancellation)).Candidates);
        var told = await SearchWords.OfAsync(_made.House, MadeHouse.Staff, Face, answer, tells: true, listsNearest: true, Cancellation);
        Assert.Equal("unknown", told.Verdict);
        Assert.Equal([("Ben", "unknown"), ("Ada", "unknown")], told.Candidates.Select(static one => (one.Subject, one.Band)));
    }

    private async Task<IdentifiedFaceAnswer> AskAsync(double degrees, bool tells) =>
        await SearchWords.OfAsync(_made.House, MadeHouse.Staff, Face, await _made.IdentifyAsync(degrees, Cancellation), tells, listsNearest: false, Cancellation);
}
