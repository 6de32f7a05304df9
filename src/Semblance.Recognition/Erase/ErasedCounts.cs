using Semblance.Vault.Erasure;

namespace Semblance.Recognition.Erase;

/// <summary>What receipts say was destroyed.</summary>
internal static class ErasedCounts
{
    public static Dictionary<string, long> Of(ErasedRows rows, long keys) => new(StringComparer.Ordinal)
    {
        ["subjects"] = rows.Subjects,
        ["references"] = rows.References,
        ["consents"] = rows.Consents,
        ["constraints"] = rows.Constraints,
        ["keys"] = keys,
    };
}
