using Semblance.Recognition.Verify;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Verify;

/// <summary>Who is compared with where nobody is enrolled by a claimed name: somebody, since an answer that is faster would tell so.</summary>
public sealed class ClaimedSubjectTests
{
    private const int People = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_enrolled_by_the_name_is_compared_with()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        await made.EnrolAsync("Ben", Cancellation, 90);
        Assert.Equal(new ClaimedSubject(ada.SubjectId, IsEnrolled: true), await FindAsync(made, "Ada"));
    }

    [Fact]
    public async Task For_a_name_of_nobody_somebody_of_the_gallery_stands_in_always_the_same_and_not_the_same_for_all_names()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var there = new HashSet<SubjectId?>();
        for (var person = 0; person < People; person++)
            there.Add((await made.EnrolAsync($"P{person}", Cancellation, person * 30)).SubjectId);
        var standIns = new HashSet<SubjectId?>();
        for (var name = 0; name < 40; name++)
        {
            var found = await FindAsync(made, $"nobody {name}");
            Assert.False(found.IsEnrolled);
            Assert.Contains(found.Compared, there);
            Assert.Equal(found, await FindAsync(made, $"nobody {name}"));
            standIns.Add(found.Compared);
        }

        Assert.True(standIns.Count > 1);
    }

    [Fact]
    public async Task In_an_empty_gallery_nobody_stands_in()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        Assert.Equal(new ClaimedSubject(null, IsEnrolled: false), await FindAsync(made, "nobody"));
    }

    /// <summary>The face is the stand-in's own, and still nothing matches, and the record names nobody.</summary>
    [Fact]
    public async Task Who_looks_like_the_stand_in_is_not_taken_for_the_claimed_subject()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var answer = await made.VerifyAsync("nobody", 0, Cancellation);
        Assert.Equal((Comparison.Decision.NonMatch, null), (answer.Decision, answer.Comparison));
        Assert.Empty(made.Record()[^1].Subject);
    }

    private static async Task<ClaimedSubject> FindAsync(MadeHouse made, string name)
    {
        var room = await made.House.Rooms.OpenAsync(Staff, Cancellation);
        await using var view = await made.Vault.Store.ViewAsync(Cancellation);
        return await ClaimedSubject.FindAsync(view, room.Gallery.Id, room.Safe.IndexOf(new ExternalId(name)), Cancellation);
    }
}
