namespace Semblance.Cli.Benching.Search.Real;

/// <summary>What <c>bench search --json</c> says of real faces: null for each figure where there were none.</summary>
internal static class RealJson
{
    public static void Add(OrderedDictionary<string, object?> keys, RealRecall? real)
    {
        keys["real_pictures"] = real?.Pictures;
        keys["real_faces"] = real?.Faces;
        keys["real_references"] = real?.References;
        keys["real_templates"] = real?.Templates;
        keys["real_probes"] = real?.Threshold.Lists;
        AddList(keys, "real", real?.Threshold);
        AddList(keys, "real_topk", real?.Top);
    }

    private static void AddList(OrderedDictionary<string, object?> keys, string list, ListComparison? comparison)
    {
        keys[list + "_identical"] = comparison?.Identical;
        keys[list + "_identical_share"] = comparison?.Share;
        keys[list + "_differing"] = comparison?.Differing.Select(static pair => new { Candidates = pair.Key, Probes = pair.Value });
        keys[list + "_candidates"] = comparison?.Count.Expected;
        keys[list + "_found"] = comparison?.Count.Found;
        keys[list + "_extra"] = comparison?.Count.Extra;
    }
}
