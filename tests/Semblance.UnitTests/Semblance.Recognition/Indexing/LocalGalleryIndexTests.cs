using CsCheck;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.Recognition.Indexing;
using Semblance.UnitTests.Comparison;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;
using static Semblance.UnitTests.Recognition.MadeReferences;

namespace Semblance.UnitTests.Recognition.Indexing;

public sealed class LocalGalleryIndexTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subject_comes_up_once_by_the_best_reference()
    {
        var search = await Gallery(Of(1, 1, 0), Of(2, 1, 30), Of(3, 2, 90)).SearchAsync(At(25), Request, Cancellation);
        Assert.Equal([Subject(1), Subject(2)], search.Candidates.Select(candidate => candidate.SubjectId));
        Assert.Equal(Reference(2), search.Candidates[0].ReferenceId);
        Assert.Equal(Math.Cos(5 * Math.PI / 180), search.Candidates[0].Score.Similarity, 1e-2);
        Assert.Equal(3, search.Size);
    }

    [Fact]
    public async Task Every_thousandth_search_is_run_exhaustively_too_and_its_figures_are_told()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 2, 90));
        for (var search = 0; search < 2_000; search++)
            Assert.Equal(Subject(1), (await index.SearchAsync(At(5), Request, Cancellation)).Candidates[0].SubjectId);
        Assert.Equal(new SearchAudit(2_000, 2, 4, 0), index.Audit);
        Assert.Null(new LocalGalleryIndex(index.Model).Audit);
    }

    [Fact]
    public async Task A_reference_that_is_put_again_is_replaced()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 2, 90));
        index.Put(Of(1, 1, 180));
        var search = await index.SearchAsync(At(180), Request, Cancellation);
        Assert.Equal((Subject(1), 2), (search.Candidates[0].SubjectId, search.Size));
        Assert.Equal(1, search.Candidates[0].Score.Similarity, 1e-2);
    }

    [Fact]
    public async Task What_is_removed_is_not_found()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 1, 30), Of(3, 2, 90));
        index.Remove(Reference(2));
        Assert.Equal(Reference(1), (await index.SearchAsync(At(30), Request, Cancellation)).Candidates[0].ReferenceId);
        index.RemoveSubject(Subject(1));
        Assert.Equal([Subject(2)], (await index.SearchAsync(At(30), Request, Cancellation)).Candidates.Select(candidate => candidate.SubjectId));
        Assert.Equal(1, index.Size);
    }

    [Fact]
    public async Task A_subject_without_references_can_come_back()
    {
        var index = Gallery(Of(1, 1, 0));
        index.Remove(Reference(1));
        index.RemoveSubject(Subject(1));
        index.Put(Of(2, 1, 10));
        Assert.Equal(Reference(2), (await index.SearchAsync(At(0), Request, Cancellation)).Candidates[0].ReferenceId);
    }

    [Theory]
    [InlineData("2026-07-31", true)]
    [InlineData("2026-08-01", true)]
    [InlineData("2026-08-02", false)]
    public async Task Only_what_may_be_found_today_is_found(string first, bool isFound)
    {
        var from = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        var search = await Gallery(Of(1, 1, 0, new FoundDays(from, Today.AddDays(30)))).SearchAsync(At(0), Request, Cancellation);
        Assert.Equal(isFound, search.Candidates.Count == 1);
    }

    [Fact]
    public async Task On_its_last_day_a_reference_is_gone()
    {
        var search = await Gallery(Of(1, 1, 0, new FoundDays(DateOnly.MinValue, Today))).SearchAsync(At(0), Request, Cancellation);
        Assert.Empty(search.Candidates);
    }

    [Fact]
    public async Task A_claim_looks_at_one_subject_and_a_humans_word_leaves_others_out()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 2, 5), Of(3, 3, 90));
        Assert.Equal([Subject(3)], (await index.SearchAsync(At(0), Request with { Only = Subject(3) }, Cancellation)).Candidates.Select(candidate => candidate.SubjectId));
        Assert.Equal([Subject(2), Subject(3)], (await index.SearchAsync(At(0), Request with { Except = new HashSet<SubjectId> { Subject(1) } }, Cancellation)).Candidates.Select(candidate => candidate.SubjectId));
    }

    [Fact]
    public async Task References_are_listed_one_by_one_and_some_do_not_count()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 1, 10), Of(3, 2, 90), Of(4, 1, 20));
        var all = await index.SearchAsync(At(0), Request with { ListsReferences = true }, Cancellation);
        Assert.Equal([Reference(1), Reference(2), Reference(4), Reference(3)], all.Candidates.Select(candidate => candidate.ReferenceId));
        Assert.Equal(Reference(3), all.Rival?.ReferenceId);
        var others = await index.SearchAsync(At(0), Request with { ExceptReferences = new HashSet<ReferenceId> { Reference(1) } }, Cancellation);
        Assert.Equal([Reference(2), Reference(3)], others.Candidates.Select(candidate => candidate.ReferenceId));
        Assert.Equal(4, others.Size);
    }

    /// <summary>The list is full of one subject; how near the next one is counts all the same.</summary>
    [Fact]
    public async Task The_rival_need_not_be_on_the_list()
    {
        var index = Gallery(Of(1, 1, 0), Of(2, 1, 1), Of(3, 2, 5), Of(4, 3, 4));
        var search = await index.SearchAsync(At(0), Request with { ListsReferences = true, MaxCandidates = 2 }, Cancellation);
        Assert.Equal((2, Subject(3)), (search.Candidates.Count, search.Rival!.SubjectId));
        Assert.Null((await index.SearchAsync(At(0), Request with { ListsReferences = true, MaxCandidates = 2, Only = Subject(1) }, Cancellation)).Rival);
        Assert.Null((await Gallery(Of(1, 1, 0), Of(2, 1, 1)).SearchAsync(At(0), Request with { ListsReferences = true }, Cancellation)).Rival);
    }

    [Fact]
    public async Task A_template_of_another_model_is_refused()
    {
        var other = FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.OtherModel, [1, 0]));
        var index = Gallery(Of(1, 1, 0));
        Assert.Equal(ErrorCode.TemplateModelMismatch, (await Assert.ThrowsAsync<SemblanceException>(async () => await index.SearchAsync(other, Request, Cancellation))).Code);
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => { index.Put(new IndexedReference(Reference(2), Subject(2), other, Always)); }).Code);
        Assert.Equal(1, index.Size);
    }

    [Fact]
    public void Answers_as_a_plain_list_would_after_any_changes() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 12], Gen.Int[0, 359]).Array[1, 60].Sample(
            changes =>
            {
                var index = new LocalGalleryIndex(CalibrationTables.Model);
                var plain = new Dictionary<int, (int Subject, double Degrees)>();
                foreach (var (kind, number, degrees) in changes)
                    Change(index, plain, kind, number, degrees);
                var found = index.SearchAsync(At(77.3), Request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                Assert.Equal(plain.Count, found.Size);
                Assert.Equal(Expected(plain, 77.3), found.Candidates.Select(candidate => Math.Round(candidate.Score.Similarity, 1)));
                DemandReferences(index, plain, 77.3);
            },
            seed: "0001aBcDeFgH",
            iter: 300);

    private static IEnumerable<double> Expected(Dictionary<int, (int Subject, double Degrees)> plain, double probe) =>
        plain.Values.GroupBy(reference => reference.Subject)
            .Select(own => own.Max(reference => new ComparisonOfAngles(reference.Degrees, probe).Similarity))
            .OrderDescending()
            .Select(similarity => Math.Round(similarity, 1))
            .Take(10);

    /// <summary>The three best references, and the best of another subject than the first one's, as a plain list says them.</summary>
    private static void DemandReferences(LocalGalleryIndex index, Dictionary<int, (int Subject, double Degrees)> plain, double probe)
    {
        var found = index.SearchAsync(At(probe), Request with { ListsReferences = true, MaxCandidates = 3 }, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var expected = plain.Values.Select(reference => Math.Round(new ComparisonOfAngles(reference.Degrees, probe).Similarity, 1)).OrderDescending().Take(3);
        Assert.Equal(expected, found.Candidates.Select(candidate => Math.Round(candidate.Score.Similarity, 1)));
        Assert.All(found.Candidates, candidate => Assert.Contains(plain, entry => Reference(entry.Key) == candidate.ReferenceId && Subject(entry.Value.Subject) == candidate.SubjectId));
        var others = plain.Values.Where(reference => found.Candidates.Count > 0 && Subject(reference.Subject) != found.Candidates[0].SubjectId).Select(reference => new ComparisonOfAngles(reference.Degrees, probe).Similarity).ToArray();
        double? expectedRival = others.Length == 0 ? null : Math.Round(others.Max(), 1);
        Assert.Equal(expectedRival, found.Rival is { } rival ? Math.Round(rival.Score.Similarity, 1) : null);
    }

    private static void Change(LocalGalleryIndex index, Dictionary<int, (int Subject, double Degrees)> plain, int kind, int number, int degrees)
    {
        switch (kind)
        {
            case 0:
                index.Remove(Reference(number));
                plain.Remove(number);
                break;
            case 1:
                index.RemoveSubject(Subject(number % 4));
                foreach (var reference in plain.Where(entry => entry.Value.Subject == number % 4).Select(entry => entry.Key).ToArray())
                    plain.Remove(reference);
                break;
            default:
                index.Put(Of(number, number % 4, degrees));
                plain[number] = (number % 4, degrees);
                break;
        }
    }

    /// <summary>The cosine that codes of two numbers keep of two angles.</summary>
    private readonly record struct ComparisonOfAngles(double One, double Other)
    {
        public double Similarity
        {
            get
            {
                var (a, b) = (At(One).Codes.ToArray(), At(Other).Codes.ToArray());
                var dot = (a[0] * b[0]) + (a[1] * b[1]);
                return dot / Math.Sqrt(((a[0] * a[0]) + (a[1] * a[1])) * (double)((b[0] * b[0]) + (b[1] * b[1])));
            }
        }
    }
}
