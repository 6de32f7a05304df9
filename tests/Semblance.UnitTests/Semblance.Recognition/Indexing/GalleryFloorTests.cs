using CsCheck;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Subjects;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

/// <summary>The lowest score that matters to a search of a gallery.</summary>
public sealed class GalleryFloorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_floor_is_asked_for_with_the_size_of_the_state_that_is_searched()
    {
        var (index, asked) = (Gallery(Of(1, 1, 0), Of(2, 1, 10), Of(3, 2, 90)), new List<int>());
        var request = Request with { LowestOf = size => { asked.Add(size); return size > 2 ? 0.5 : -1; } };
        Assert.Equal([Subject(1)], (await index.SearchAsync(At(0), request, Cancellation)).Candidates.Select(static one => one.SubjectId));
        index.Remove(Reference(2));
        Assert.Equal(2, (await index.SearchAsync(At(0), request, Cancellation)).Candidates.Count);
        Assert.Equal([3, 2], asked);
        index.RemoveSubject(Subject(1));
        index.RemoveSubject(Subject(2));
        var empty = await index.SearchAsync(At(0), request, Cancellation);
        Assert.Equal((0, 0, false, index.Version), (empty.Candidates.Count, empty.Size, empty.CountsAnybody, empty.Version));
        Assert.Equal([3, 2], asked);
    }

    /// <summary>Scores are single precision, floors double: one that is a hair above a score leaves it out, one that is the score does not.</summary>
    [Fact]
    public void Whoever_scores_exactly_the_floor_is_found_and_nobody_below() => Gen.Int[0, 3_599].Array[2, 30].Sample(
        tenths =>
        {
            var index = Gallery([.. tenths.Select(static (tenth, i) => Of(i + 1, i + 1, tenth / 10.0))]);
            var all = Search(index, Request with { MaxCandidates = 100 });
            foreach (var edge in all.Candidates.Select(static one => one.Score.Similarity).Distinct())
            {
                foreach (var floor in (double[])[edge, Math.BitIncrement(edge), Math.BitDecrement(edge)])
                {
                    var found = Search(index, Request with { MaxCandidates = 100, LowestOf = _ => floor });
                    Assert.Equal(all.Candidates.Where(one => one.Score.Similarity >= Math.Min(floor, 1)), found.Candidates);
                    Assert.True(found.CountsAnybody);
                }
            }
        },
        seed: "0001aBcDeFgH",
        iter: 100);

    [Fact]
    public async Task A_rival_below_the_floor_is_none_unless_any_matters()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 1, 5), Of(3, 2, 60), Of(4, 3, 80));
        foreach (var lists in (bool[])[false, true])
        {
            var request = Request with { LowestOf = static _ => 0.9, ListsReferences = lists, MaxCandidates = 2 };
            var plain = await index.SearchAsync(At(0), request, Cancellation);
            Assert.Equal((lists ? 2 : 1, null), (plain.Candidates.Count, plain.Rival));
            var others = await index.SearchAsync(At(0), request with { AnyRivalMatters = static best => best == Subject(2) }, Cancellation);
            Assert.Null(others.Rival);
            var twins = await index.SearchAsync(At(0), request with { AnyRivalMatters = static best => best == Subject(1) }, Cancellation);
            Assert.Equal((lists ? 2 : 1, Subject(2)), (twins.Candidates.Count, twins.Rival!.SubjectId));
            Assert.Equal(0.5, twins.Rival.Score.Similarity, 1e-2);
            var near = await index.SearchAsync(At(0), request with { LowestOf = static _ => 0.4 }, Cancellation);
            Assert.Equal(Subject(2), near.Rival!.SubjectId);
        }
    }

    [Fact]
    public async Task A_floor_that_nobody_reaches_is_told_from_a_gallery_in_which_nobody_counts()
    {
        var request = Request with { LowestOf = static _ => 0.9 };
        Assert.True((await Gallery(Of(1, 1, 90)).SearchAsync(At(0), request, Cancellation)).CountsAnybody);
        Assert.False((await Gallery(Of(1, 1, 90)).SearchAsync(At(0), request with { Except = new HashSet<SubjectId> { Subject(1) } }, Cancellation)).CountsAnybody);
        var over = await Gallery(Of(1, 1, 90, new FoundDays(DateOnly.MinValue, Today))).SearchAsync(At(0), request, Cancellation);
        Assert.Equal((1, false), (over.Size, over.CountsAnybody));
    }

    private static GallerySearch Search(LocalGalleryIndex index, GallerySearchRequest request) => index.SearchAsync(At(12.3), request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
