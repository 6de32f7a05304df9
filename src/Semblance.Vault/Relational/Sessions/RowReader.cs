using System.Data.Common;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Vault.Rows;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>Reads the columns of a row as values of the vault; a column that holds anything else is <see cref="InvalidDataException"/>.</summary>
internal readonly struct RowReader(DbDataReader row, Dialect dialect)
{
    private const string Mirrored = "+mirrored";

    public bool IsNull(int column) => row.IsDBNull(column);

    public long Number(int column) => Read(column, static (row, _, at) => row.GetInt64(at));

    public int Count(int column) => Read(column, static (row, _, at) => checked((int)row.GetInt64(at)));

    public double Real(int column) => Read(column, static (row, _, at) => row.GetDouble(at));

    public bool Truth(int column) => Read(column, static (row, _, at) => row.GetBoolean(at));

    public string Text(int column) => Read(column, static (row, _, at) => row.GetString(at));

    public Guid Id(int column) => Read(column, static (row, dialect, at) => dialect.ReadId(row, at));

    public DateOnly Day(int column) => Read(column, static (row, dialect, at) => dialect.ReadDay(row, at));

    public byte[] Bytes(int column) => Read(column, static (row, _, at) => row.GetFieldValue<byte[]>(at));

    public SealedBytes Sealed(int column) => Read(column, static (row, _, at) => SealedBytes.From(row.GetFieldValue<byte[]>(at)));

    public BlindIndex Blind(int column) => Read(column, static (row, _, at) => BlindIndex.From(row.GetFieldValue<byte[]>(at)));

    public RowTag Tag(int column) => Read(column, static (row, _, at) => RowTag.From(row.GetFieldValue<byte[]>(at)));

    public FileDigest File(int column) => Read(column, static (row, _, at) => FileDigest.From(row.GetFieldValue<byte[]>(at)));

    public ManifestSum Sum(int column) => Read(column, static (row, _, at) => ManifestSum.Read(row.GetFieldValue<byte[]>(at)));

    public ModelIdentity Model(int column) => Read(column, static (row, _, at) => ParseModel(row.GetString(at)));

    /// <summary>The three columns row_version, key_id and row_tag, which stand together everywhere.</summary>
    public RowSeal Seal(int column) => new(new RowVersion(Number(column)), new SealingKeyId(Id(column + 1)), Tag(column + 2));

    public T Code<T>(int column, Codes<T> codes)
        where T : struct, Enum
    {
        var text = Text(column);
        return codes.Find(text) ?? throw new InvalidDataException($"'{text}' is no {typeof(T).Name}.");
    }

    /// <summary>Turns what a value's own rules refuse into damage.</summary>
    public static T Demand<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception refusal) when (refusal is SemblanceException or FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("A column holds what it never should.", refusal);
        }
    }

    private static ModelIdentity ParseModel(string text)
    {
        var isMirrored = text.EndsWith(Mirrored, StringComparison.Ordinal);
        if (text.Length != (ModelIdentity.DigestBytes * 2) + (isMirrored ? Mirrored.Length : 0))
            throw new FormatException("No model.");
        return ModelIdentity.FromSha256(text, isMirrored);
    }

    private T Read<T>(int column, Func<DbDataReader, Dialect, int, T> read)
    {
        try
        {
            return read(row, dialect, column);
        }
        catch (Exception refusal) when (refusal is SemblanceException or FormatException or InvalidCastException or OverflowException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException("A column holds what it never should.", refusal);
        }
    }
}
