using System.Data.Common;
using Npgsql;
using Semblance.Errors;
using Semblance.Vault.Relational.Sessions;

namespace Semblance.Vault.PostgreSql;

/// <summary>PostgreSQL: identifiers are uuid, days are date.</summary>
internal sealed class PostgreSqlDialect : Dialect
{
    public static PostgreSqlDialect Instance { get; } = new();

    public override bool NeedsSavepoints => true;

    public override string RowLock => " FOR UPDATE";

    public override Guid ReadId(DbDataReader row, int column) => row.GetGuid(column);

    public override DateOnly ReadDay(DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

    public override SemblanceException Explain(DbException error, bool isCommitting)
    {
        if (error is not PostgresException native)
            return isCommitting ? Unknown(error) : Unreachable(error);
        return native.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => new(ErrorCode.NameTaken, "The vault has this already: an identifier, a name or an external id is taken.", "Choose another, or use what is there.", error),
            PostgresErrorCodes.ForeignKeyViolation => Rule("It names a gallery, subject, basis or consent that is not there or does not hold, or something still rests on it.", error),
            PostgresErrorCodes.NotNullViolation => Rule("It lacks something without which nothing may be kept.", error),
            PostgresErrorCodes.CheckViolation => Rule("It breaks a rule of the vault's schema: a basis of consent without a consent, or a value outside of its range.", error),
            PostgresErrorCodes.ReadOnlySqlTransaction => Rule("A view changes nothing.", error),
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new(ErrorCode.VaultConflict, "Somebody else changed the same rows at the same time.", "Repeat the request.", error),
            PostgresErrorCodes.DiskFull => new(ErrorCode.VaultFull, "There is no room left where the vault is kept.", "Make room and repeat the request; nothing of it was kept.", error),
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled => new(ErrorCode.VaultBusy, "A lock of the database was not free in time.", "Try again.", error),
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged(error),
            _ => ByClass(native, isCommitting),
        };
    }

    protected override object Write(Guid id) => id;

    protected override object Write(DateOnly day) => day;

    protected override object Write(ReadOnlyMemory<byte> bytes) => bytes;

    private static SemblanceException ByClass(PostgresException error, bool isCommitting) => error.SqlState[..2] switch
    {
        "57" or "08" or "53" => isCommitting ? Unknown(error) : Unreachable(error),
        "28" or "3D" or "42" when !isCommitting => new(ErrorCode.VaultUnreachable, $"The database server refused the connection or a right (SQLSTATE {error.SqlState}).", "Check the database's name, the role and its rights.", error),
        "58" => Damaged(error),
        _ => isCommitting ? Unknown(error) : Rule($"The database refused a statement (SQLSTATE {error.SqlState}).", error),
    };

    private static SemblanceException Rule(string what, DbException error) => new(ErrorCode.VaultRuleBroken, what, "Correct the request.", error);

    private static SemblanceException Damaged(DbException error) =>
        new(ErrorCode.VaultDamaged, "The database server can't read a part of the vault.", "Look into the server's log; restore it from a backup.", error);

    private static SemblanceException Unknown(DbException error) =>
        new(ErrorCode.VaultOutcomeUnknown, "The connection broke while a change was being confirmed: it may have been kept or not.", "Repeat the request with the same key: it is done once.", error);

    private static SemblanceException Unreachable(DbException error) =>
        new(ErrorCode.VaultUnreachable, "The database server can't be reached, or ended the connection.", "Check address and rights, and whether it runs; nothing of the request was kept.", error);
}
