using Semblance.Comparison;
using Semblance.IntegrationTests.Recognition.Identify.Floor;
using Semblance.Recognition.Identify;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Identify;

/// <summary>Searches leave out who is clearly somebody else, and say the same for it.</summary>
public sealed class IdentifyHandlerTests
{
    private const int Searches = 1_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A thousand probes at random between two subjects, told apart by a human or not, weak or not, listed by reference or by subject: a search that lists everybody judges the same.</summary>
    [Fact]
    public async Task The_floor_changes_no_verdict_and_no_reason()
    {
        await using var made = await OpenAsync(Cancellation);
        var crowd = await MadeCrowd.EnrolAsync(made, seed: 11, Cancellation);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var search = 0; search < Searches; search++)
        {
            var request = crowd.Request();
            var floored = await made.House.Identify.HandleAsync(request, Cancellation);
            var listed = await made.House.Identify.HandleAsync(request with { ListsNearest = true }, Cancellation);
            Demand(listed, floored, request);
            var kind = KindOf(floored);
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
        }

        // Each of these answers must have come up, or the probes prove nothing of it; the seed is fixed, so none is left to chance.
        foreach (var kind in (string[])["Match", "Unknown, nobody listed", "AskHuman", "AskHuman, a rival on the list", "AskHuman, a rival below the floor", "Match, a rival below the floor"])
            Assert.True(seen.GetValueOrDefault(kind) >= 3, $"{kind}: {string.Join("; ", seen)}");
    }

    [Fact]
    public async Task A_restricted_gallery_lists_no_strangers_whoever_asks()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var answer = await made.House.Identify.HandleAsync(new IdentifyRequest(Staff, ProbeAt(120), Porter) { ListsNearest = true }, Cancellation);
        Assert.Equal((Verdict.Unknown, 0, null), (answer.Verdict, answer.Candidates.Count, answer.ReleaseId));
    }

    [Fact]
    public async Task A_gallery_in_which_nobody_is_to_be_found_today_is_told_from_one_in_which_nobody_is_alike()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var request = new IdentifyRequest(Staff, ProbeAt(120), Porter);
        var unlike = await made.House.Identify.HandleAsync(request, Cancellation);
        Assert.StartsWith("Nobody in a gallery of 1 references reaches the score ", Assert.Single(unlike.Reasons), StringComparison.Ordinal);
        var alone = await made.House.Identify.HandleAsync(request with { Except = new LeftOut { Subjects = [ada.SubjectId!.Value] } }, Cancellation);
        Assert.Equal(["Nobody in the gallery can be found today."], alone.Reasons);
        Assert.Equal((Verdict.Unknown, Verdict.Unknown), (unlike.Verdict, alone.Verdict));
    }

    private static void Demand(Identification listed, Identification floored, IdentifyRequest request)
    {
        Assert.Equal((listed.Verdict, listed.SubjectId, listed.Threshold.Score), (floored.Verdict, floored.SubjectId, floored.Threshold.Score));
        var near = listed.Candidates.Where(static one => one.Outcome.Decision != Decision.NonMatch).Select(Said).ToArray();
        Assert.Equal(near, floored.Candidates.Select(Said));
        if (near.Length > 0)
            Assert.Equal(listed.Reasons, floored.Reasons, StringComparer.Ordinal);
        else
            Assert.Equal(request.Probe.Limits.Select(static limit => limit.Reason), floored.Reasons.Skip(1), StringComparer.Ordinal);
    }

    private static (int, Guid, Guid, double, Decision) Said(JudgedCandidate one) => (one.Rank, one.Found.SubjectId.Value, one.Found.ReferenceId.Value, one.Found.Score.Similarity, one.Outcome.Decision);

    private static string KindOf(Identification answer)
    {
        if (answer.Candidates.Count == 0)
            return $"{answer.Verdict}, nobody listed";
        var isAlone = answer.Candidates.All(one => one.Found.SubjectId == answer.Candidates[0].Found.SubjectId);
        var rival = answer.Margin is not { } margin ? string.Empty
            : answer.Candidates[0].Found.Score.Similarity - margin.Difference < answer.Threshold.Interval.Low ? ", a rival below the floor" : isAlone ? ", a rival off the list" : ", a rival on the list";
        var isNarrow = answer.Reasons.Any(static reason => reason.StartsWith("A second subject", StringComparison.Ordinal));
        return answer.Verdict == Verdict.AskHuman && !isNarrow ? "AskHuman" : answer.Verdict + rival;
    }
}
