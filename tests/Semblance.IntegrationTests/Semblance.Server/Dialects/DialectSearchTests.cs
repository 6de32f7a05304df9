using Semblance.IntegrationTests.Recognition;
using Semblance.Server.Dialects;
using Semblance.Server.Dialects.Scales;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Server.Dialects;

public sealed class DialectSearchTests
{
    private static readonly SearchTerms Terms = new(ScoreScale.CompreFace, 3, ListsReferences: true, ShowsScores: false, ListsNearest: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_search_is_judged_where_the_scale_begins_however_large_the_gallery_is()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0, 1);
        await made.EnrolAsync("Ben", Cancellation, 90);
        var found = await new DialectSearch(made.House).SearchAsync(MadeHouse.Staff, MadeHouse.ProbeAt(0), MadeHouse.Porter, Terms, Cancellation);
        Assert.Equal(["Ada", "Ada", "Ben"], found.Select(static one => one.Name), StringComparer.Ordinal);
        Assert.InRange(found[0].Value!.Value, ScoreScale.CompreFace.Floor, 1);
        Assert.Null(found[2].Value);
        Assert.Equal(2, (await new DialectSearch(made.House).SearchAsync(MadeHouse.Staff, MadeHouse.ProbeAt(0), MadeHouse.Porter, Terms with { ListsReferences = false }, Cancellation)).Count);
        var floored = await new DialectSearch(made.House).SearchAsync(MadeHouse.Staff, MadeHouse.ProbeAt(0), MadeHouse.Porter, Terms with { ListsNearest = false }, Cancellation);
        Assert.Equal(found.Take(2), floored);
    }

    [Fact]
    public async Task In_an_empty_gallery_nobody_is_found_and_in_a_restricted_one_nobody_is_named()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation, isRestricted: true);
        var search = new DialectSearch(made.House);
        Assert.Empty(await search.SearchAsync(MadeHouse.Staff, MadeHouse.ProbeAt(0), MadeHouse.Porter, Terms, Cancellation));
        await made.EnrolAsync("Ada", Cancellation, 0);
        Assert.Empty(await search.SearchAsync(MadeHouse.Staff, MadeHouse.ProbeAt(0), MadeHouse.Porter, Terms, Cancellation));
        Assert.Empty(await search.SearchAsync(MadeHouse.Staff, MadeHouse.ProbeAt(120), MadeHouse.Porter, Terms, Cancellation));
    }

    [Fact]
    public async Task Subjects_are_called_as_searches_call_them()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var ada = (await made.House.ListSubjects.HandleAsync(MadeHouse.Staff, MadeHouse.Porter, Cancellation)).Subjects[0].Subject;
        Assert.Equal("Ada", SubjectName.Of(ada));
        Assert.Equal("Adele", SubjectName.Of(ada with { Details = new SubjectDetails { DisplayName = "Adele" } }));
        Assert.Equal(ada.Id.ToString(), SubjectName.Of(ada with { Details = new SubjectDetails() }));
    }
}
