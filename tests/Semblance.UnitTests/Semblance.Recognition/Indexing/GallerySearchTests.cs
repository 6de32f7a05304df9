using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

public sealed class GallerySearchTests
{
    [Fact]
    public void The_rival_is_the_best_of_the_other_subjects()
    {
        Assert.Null(new GallerySearch([], 0, 0).Rival);
        Assert.Null(new GallerySearch([Candidate(1, 1), Candidate(1, 2)], 2, 1).Rival);
        Assert.Equal(Reference(3), new GallerySearch([Candidate(1, 1), Candidate(1, 2), Candidate(2, 3), Candidate(3, 4)], 4, 1).Rival?.ReferenceId);
    }

    [Fact]
    public void Who_is_a_candidate_counts_and_without_one_the_index_has_to_say_so()
    {
        Assert.False(new GallerySearch([], 2, 1).CountsAnybody);
        Assert.True(new GallerySearch([], 2, 1) { CountsAnybody = true }.CountsAnybody);
        Assert.True(new GallerySearch([Candidate(1, 1)], 2, 1).CountsAnybody);
    }

    private static GalleryCandidate Candidate(int subject, int reference) => new(Subject(subject), Reference(reference), CalibrationTables.Score(1.0 / reference));
}
