using System.Text;
using Semblance.Vault.Audit.Merkle;
using Semblance.Vault.Audit.Segments;

namespace Semblance.Vault.Audit;

/// <summary>Where a chain begins: with the hash of its own name, so that two chains have no event in common.</summary>
internal static class ChainStart
{
    /// <summary>The link before the first event.</summary>
    public static byte[] LinkOf(string origin) => TreeHash.Leaf(Encoding.UTF8.GetBytes(origin));

    /// <summary>The header of the first segment.</summary>
    public static SegmentHeader HeaderOf(string origin) => new(0, LinkOf(origin), []);
}
