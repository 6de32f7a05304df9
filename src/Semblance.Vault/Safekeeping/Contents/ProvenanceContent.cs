using Semblance.Vault.References;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Safekeeping.Contents;

/// <summary>What is sealed of where a reference comes from.</summary>
internal sealed record ProvenanceContent(string File, string Source, DateTimeOffset EnrolledAt)
{
    public static ProvenanceContent Of(Provenance provenance) => new(Convert.ToHexStringLower(provenance.File.ToBytes()), provenance.Source, provenance.EnrolledAt);

    public Provenance ToProvenance() => new() { File = FileDigest.From(Convert.FromHexString(File)), Source = Source, EnrolledAt = EnrolledAt };
}
