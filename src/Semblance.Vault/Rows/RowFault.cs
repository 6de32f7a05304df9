namespace Semblance.Vault.Rows;

/// <summary>Why a row can't be used.</summary>
public enum RowFault
{
    /// <summary>The page of the database that it lies on is damaged.</summary>
    PageDamaged,

    /// <summary>A clear column holds what it never should.</summary>
    ColumnDamaged,

    /// <summary>A sealed value does not open, or the tag does not fit: it was changed, or belongs to another row.</summary>
    SealBroken,

    /// <summary>It opens, but what is inside is no template or no record.</summary>
    ContentDamaged,
}
