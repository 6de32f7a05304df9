using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.Relational.Sessions;
using SQLitePCL;

namespace Semblance.Vault.Sqlite;

/// <summary>SQLite: identifiers are 16 bytes, days are ISO texts.</summary>
internal sealed class SqliteDialect : Dialect
{
    private const string DayFormat = "yyyy-MM-dd";

    public static SqliteDialect Instance { get; } = new();

    public override bool NeedsSavepoints => false;

    /// <summary>Nothing: there is one writer at a time.</summary>
    public override string RowLock => string.Empty;

    public override Guid ReadId(DbDataReader row, int column)
    {
        var bytes = row.GetFieldValue<byte[]>(column);
        return bytes.Length == 16 ? new Guid(bytes, bigEndian: true) : throw new FormatException("No identifier.");
    }

    public override DateOnly ReadDay(DbDataReader row, int column) =>
        DateOnly.ParseExact(row.GetString(column), DayFormat, CultureInfo.InvariantCulture);

    public override SemblanceException Explain(DbException error, bool isCommitting)
    {
        var code = error is SqliteException native ? native.SqliteExtendedErrorCode : raw.SQLITE_ERROR;
        return (code & 0xFF) switch
        {
            raw.SQLITE_CONSTRAINT => BrokenRule(code, error),
            raw.SQLITE_FULL => Full(error),
            // The log's index could not grow. At a commit the log holds it already, and only a new opening tells.
            raw.SQLITE_IOERR when code is raw.SQLITE_IOERR_SHMSIZE && !isCommitting => Full(error),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(ErrorCode.VaultBusy, "The vault is locked by somebody else.", "Try again, or end the other program.", error),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged(error),
            raw.SQLITE_IOERR when code is raw.SQLITE_IOERR_READ or raw.SQLITE_IOERR_SHORT_READ => Damaged(error),
            raw.SQLITE_READONLY => new(ErrorCode.VaultRuleBroken, "A view changes nothing.", "Begin a unit of work that may change things.", error),
            raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => Stopped(error),
            raw.SQLITE_TOOBIG => new(ErrorCode.VaultRuleBroken, "A value is too long to be kept.", "Seal something smaller.", error),
            _ => isCommitting ? Stopped(error) : new(ErrorCode.VaultRuleBroken, "The vault refused a statement.", "Report it: this is an error of the program or of its schema.", error),
        };
    }

    /// <summary>The disk failed a write: what the system says about it from now on can't be believed.</summary>
    public static SemblanceException Stopped(Exception? cause) =>
        new(ErrorCode.VaultStopped, "The disk failed a write of the vault, which is stopped until it is opened anew.", "Check the disk, open the vault again, and repeat the last request with the same key: it may have been kept or not.", cause);

    protected override object Write(Guid id) => id.ToByteArray(bigEndian: true);

    protected override object Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    protected override object Write(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length ? whole.Array : bytes.ToArray();

    private static SemblanceException Full(DbException error) =>
        new(ErrorCode.VaultFull, "There is no room left where the vault is kept.", "Make room and repeat the request; nothing of it was kept.", error);

    private static SemblanceException Damaged(DbException error) =>
        new(ErrorCode.VaultDamaged, "A part of the vault's file can't be read.", "'vault check' lists what is lost; restore it from a backup.", error);

    private static SemblanceException BrokenRule(int code, DbException error) => code is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY
        ? new(ErrorCode.NameTaken, "The vault has this already: an identifier, a name or an external id is taken.", "Choose another, or use what is there.", error)
        : new(ErrorCode.VaultRuleBroken, BrokenRule(code), "Correct the request.", error);

    private static string BrokenRule(int code) => code switch
    {
        raw.SQLITE_CONSTRAINT_FOREIGNKEY => "It names a gallery, subject, basis or consent that is not there or does not hold, or something still rests on it.",
        raw.SQLITE_CONSTRAINT_NOTNULL => "It lacks something without which nothing may be kept.",
        _ => "It breaks a rule of the vault's schema: a basis of consent without a consent, or a value outside of its range.",
    };
}
