using Semblance.Index;
using Semblance.Index.Cascade;

namespace Semblance.UnitTests.Index.Cascade;

/// <summary><see cref="CascadeRows"/> and <see cref="CascadeRestore"/>.</summary>
public sealed class CascadeRestoreTests
{
    private const int Dimension = 70;

    [Fact]
    public void A_restored_index_answers_as_the_one_that_was_saved_and_goes_on_from_there()
    {
        var random = new Random(1);
        var saved = new CascadeIndex(Dimension);
        for (var at = 0; at < 600; at++)
            saved.Add(at / 2, Codes(random));
        saved.RemoveSubject(7);
        var rows = saved.CurrentRows;
        var restore = new CascadeRestore(rows.Dimension, rows.Rows);
        Parallel.For(0, rows.Rows, row =>
        {
            var bytes = new byte[CascadeRows.RowLength(Dimension)];
            rows.Write(row, bytes);
            restore.Put(row, rows.SubjectAt(row), bytes.AsSpan());
        });
        var restored = restore.Finish(rows.Subjects);
        Assert.Equal((598, 299), (restored.Current.Rows, restored.Current.Subjects));
        DemandSame(random, saved, restored);
        Assert.Equal(598, restored.Add(1_000, Codes(random)));
        Assert.True(restored.Remove(598));
        Assert.False(restored.Remove(598));
        Assert.Equal((2, 2), (saved.RemoveSubject(9), restored.RemoveSubject(9)));
        Assert.Equal((596, 298), (restored.Current.Rows, restored.Current.Subjects));
        DemandSame(random, saved, restored);
    }

    [Fact]
    public void Rows_put_from_their_codes_are_those_that_were_added()
    {
        var random = new Random(2);
        var vectors = Enumerable.Range(0, 300).Select(_ => Codes(random)).ToArray();
        var added = new CascadeIndex(Dimension);
        var restore = new CascadeRestore(Dimension, vectors.Length);
        for (var at = 0; at < vectors.Length; at++)
        {
            added.Add(at, vectors[at]);
            restore.Put(vectors.Length - 1 - at, vectors.Length - 1 - at, vectors[^(at + 1)]);
        }

        DemandSame(random, added, restore.Finish(vectors.Length));
        Assert.Throws<ArgumentException>(() => restore.Put(0, 0, new sbyte[Dimension]));
        Assert.Throws<ArgumentException>(() => restore.Put(0, 0, new sbyte[] { 1 }));
    }

    private static void DemandSame(Random random, CascadeIndex expected, CascadeIndex actual)
    {
        for (var round = 0; round < 5; round++)
        {
            var probe = Codes(random);
            var request = new SearchRequest { MaxCandidates = 20 };
            Assert.Equal(
                expected.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates.Select(one => (one.Subject, one.Score)).Order(),
                actual.Current.Search(probe, request, TestContext.Current.CancellationToken).Candidates.Select(one => (one.Subject, one.Score)).Order());
        }
    }

    private static sbyte[] Codes(Random random) => [.. Enumerable.Range(0, Dimension).Select(_ => (sbyte)random.Next(-127, 128))];
}
