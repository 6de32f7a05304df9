namespace Semblance.IntegrationTests.Recognition.Damage;

/// <summary>A value in a database file.</summary>
/// <param name="File">The file, relative to the vault's folder.</param>
/// <param name="Table">Its table.</param>
/// <param name="Column">Its column.</param>
/// <param name="RowKey">The column that tells rows apart.</param>
/// <param name="Row">The row's value of that.</param>
internal sealed record Cell(string File, string Table, string Column, string RowKey, object Row)
{
    /// <summary>An order of all values.</summary>
    public string Place => $"{File} {Table}.{Column} of {(Row is byte[] bytes ? Convert.ToHexString(bytes) : Row)}";

    /// <summary>Whether somebody would exchange the two: the same column of other rows, or anything sealed.</summary>
    public bool Fits(Cell other) => string.Equals(File, other.File, StringComparison.Ordinal)
        && ((string.Equals(Table, other.Table, StringComparison.Ordinal) && string.Equals(Column, other.Column, StringComparison.Ordinal)) || (IsSealed && other.IsSealed));

    private bool IsSealed => Column.StartsWith("sealed_", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Place;
}
