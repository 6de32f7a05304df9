using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

/// <summary>An index that <see cref="IndexFilling"/> made of many at once behaves as one that was told of each, through <see cref="PlaceTable"/> and <see cref="OwnerMap"/>.</summary>
public sealed class IndexFillingTests
{
    [Fact]
    public async Task It_answers_and_changes_as_one_that_was_told_of_each()
    {
        IndexedReference[] references = [.. Enumerable.Range(0, 40).Select(number => Of(number, number / 2, number * 2, new FoundDays(DateOnly.MinValue, Today.AddDays(number % 3))))];
        var (oracle, filled) = (Gallery(references), IndexFilling.Of(CalibrationTables.Model, [Portion(references[..15]), Portion([]), Portion(references[15..])]));
        await DemandSameAsync(oracle, filled);
        foreach (var index in new[] { oracle, filled })
        {
            index.Remove(Reference(3));
            index.RemoveSubject(Subject(5));
            index.Put(Of(100, 5, 11));
            index.Put(Of(101, 60, 33));
            index.Put(Of(20, 10, 71));
            index.RemoveSubject(Subject(77));
        }

        await DemandSameAsync(oracle, filled);
    }

    [Fact]
    public void Of_nothing_there_is_an_empty_index() => Assert.Equal(0, IndexFilling.Of(CalibrationTables.Model, [new FoundPortion(0)]).Size);

    private static FoundPortion Portion(IndexedReference[] references)
    {
        var portion = new FoundPortion(references.Length);
        foreach (var reference in references)
            portion.Add(reference.Id, reference.SubjectId, reference.Days, reference.Template.Codes);
        return portion;
    }

    private static async Task DemandSameAsync(LocalGalleryIndex oracle, LocalGalleryIndex filled)
    {
        Assert.Equal(oracle.Size, filled.Size);
        for (var degrees = 0; degrees < 80; degrees += 7)
            Assert.Equal(await FoundAsync(oracle, degrees), await FoundAsync(filled, degrees));
    }

    private static async Task<IEnumerable<GalleryCandidate>> FoundAsync(LocalGalleryIndex index, double degrees) =>
        (await index.SearchAsync(At(degrees), Request, TestContext.Current.CancellationToken)).Candidates.OrderByDescending(one => one.Score).ThenBy(one => one.ReferenceId.Value);
}
