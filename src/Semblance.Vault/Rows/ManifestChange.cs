namespace Semblance.Vault.Rows;

/// <summary>How a unit of work changes a gallery's manifest. The order of the changes does not matter, and each can be taken away again.</summary>
internal sealed class ManifestChange
{
    private readonly ManifestSum _sum = new();
    private long _rows;

    public ManifestChange Add(RowTag tag)
    {
        _sum.Add(tag);
        _rows++;
        return this;
    }

    public ManifestChange Remove(RowTag tag)
    {
        _sum.Remove(tag);
        _rows--;
        return this;
    }

    public Manifest Apply(Manifest before) => new(before.Rows + _rows, before.Sum.Plus(_sum));
}
