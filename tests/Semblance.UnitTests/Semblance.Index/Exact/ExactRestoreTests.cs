using Semblance.Index;
using Semblance.Index.Exact;

namespace Semblance.UnitTests.Index.Exact;

/// <summary><see cref="ExactRestore"/>.</summary>
public sealed class ExactRestoreTests
{
    private const int Dimension = 70;

    [Fact]
    public void Rows_put_from_their_codes_are_those_that_were_added()
    {
        var random = new Random(2);
        var vectors = Enumerable.Range(0, 300).Select(_ => Codes(random)).ToArray();
        var added = new ExactIndex(Dimension);
        var restore = new ExactRestore(Dimension, vectors.Length);
        for (var at = 0; at < vectors.Length; at++)
        {
            added.Add(at, vectors[at]);
            restore.Put(vectors.Length - 1 - at, vectors.Length - 1 - at, vectors[^(at + 1)]);
        }

        DemandSame(random, added, restore.Finish(vectors.Length));
        Assert.Throws<ArgumentException>(() => restore.Put(0, 0, new sbyte[Dimension]));
        Assert.Throws<ArgumentException>(() => restore.Put(0, 0, new sbyte[] { 1 }));
    }

    private static void DemandSame(Random random, ExactIndex expected, ExactIndex actual)
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
