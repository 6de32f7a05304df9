namespace Semblance.Vault.Rows;

/// <summary>How a unit of work changes a gallery's manifest.</summary>
internal readonly record struct ManifestChange(long Rows, Digest256 Sum)
{
    public ManifestChange With(RowTag added) => new(Rows + 1, Sum.Plus(added.Value));

    public ManifestChange Without(RowTag removed) => new(Rows - 1, Sum.Plus(removed.Value.Negated()));

    public Manifest Apply(Manifest before) => new(before.Rows + Rows, RowTag.From(before.Root.Value.Plus(Sum).ToBytes()));
}
