using Semblance.Evaluation.Randomness;
using Semblance.Evaluation.Scoring;

namespace Semblance.Evaluation.Verification;

/// <summary>Deals pairs or people to the folds of a cross-validation.</summary>
internal static class Folds
{
    /// <summary>
    /// Deals a list's pairs so that no person is in two folds, where that leaves folds of alike size: people whom pairs
    /// connect stay together. Where they are too connected, each kind of pair is dealt evenly at random instead.
    /// </summary>
    public static (int[] FoldOfPair, bool Disjoint) OfPairs(PairScore[] pairs, int subjects, int folds, long seed)
    {
        var component = Components(pairs, subjects);
        var sizes = pairs.GroupBy(p => component[p.First]).Select(g => (Component: g.Key, Pairs: g.Count())).ToArray();
        new SeededRandom(seed).Shuffle<(int, int)>(sizes);
        var load = new int[folds];
        var foldOfComponent = new Dictionary<int, int>();
        foreach (var (which, size) in sizes.OrderByDescending(s => s.Pairs))
        {
            var lightest = Array.IndexOf(load, load.Min());
            foldOfComponent[which] = lightest;
            load[lightest] += size;
        }
        var share = pairs.Length / (double)folds;
        return load.Min() >= share / 2 && load.Max() <= share * 2
            ? (Array.ConvertAll(pairs, p => foldOfComponent[component[p.First]]), true)
            : (Evenly(pairs, folds, seed), false);
    }

    /// <summary>Deals people evenly at random.</summary>
    public static int[] OfSubjects(int subjects, int folds, long seed)
    {
        var order = Enumerable.Range(0, subjects).ToArray();
        new SeededRandom(seed).Shuffle<int>(order);
        var fold = new int[subjects];
        for (var k = 0; k < subjects; k++)
            fold[order[k]] = k % folds;
        return fold;
    }

    private static int[] Evenly(PairScore[] pairs, int folds, long seed)
    {
        var order = Enumerable.Range(0, pairs.Length).ToArray();
        new SeededRandom(seed).Shuffle<int>(order);
        var fold = new int[pairs.Length];
        var dealt = 0;
        foreach (var pair in order.OrderBy(p => pairs[p].Mated))
            fold[pair] = dealt++ % folds;
        return fold;
    }

    private static int[] Components(PairScore[] pairs, int subjects)
    {
        var parent = Enumerable.Range(0, subjects).ToArray();
        foreach (var pair in pairs)
            parent[Root(pair.Second)] = Root(pair.First);
        return [.. Enumerable.Range(0, subjects).Select(Root)];

        int Root(int s)
        {
            while (parent[s] != s)
                s = parent[s] = parent[parent[s]];
            return s;
        }
    }
}
