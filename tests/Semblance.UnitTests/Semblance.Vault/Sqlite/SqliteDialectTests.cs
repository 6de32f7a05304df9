using Microsoft.Data.Sqlite;
using Semblance.Errors;
using Semblance.Vault.Sqlite;
using SQLitePCL;

namespace Semblance.UnitTests.Vault.Sqlite;

/// <summary>What SQLite's refusals mean; what it does with values, every conformance suite tries.</summary>
public sealed class SqliteDialectTests
{
    [Theory]
    [InlineData(raw.SQLITE_FULL, false, ErrorCode.VaultFull)]
    [InlineData(raw.SQLITE_FULL, true, ErrorCode.VaultFull)]
    [InlineData(raw.SQLITE_IOERR_FSYNC, true, ErrorCode.VaultStopped)]
    [InlineData(raw.SQLITE_IOERR_WRITE, false, ErrorCode.VaultStopped)]
    [InlineData(raw.SQLITE_CORRUPT, false, ErrorCode.VaultDamaged)]
    public void A_refusal_of_the_disk_is_called_what_it_is(int code, bool isCommitting, ErrorCode meaning) => Assert.Equal(meaning, MeaningOf(code, isCommitting));

    /// <summary>A full disk does not let the log's index grow. At a commit the log may hold what was to be kept, so that only a new opening can tell.</summary>
    [Fact]
    public void No_room_for_the_logs_index_is_a_full_disk_but_at_a_commit()
    {
        Assert.Equal(ErrorCode.VaultFull, MeaningOf(raw.SQLITE_IOERR_SHMSIZE, isCommitting: false));
        Assert.Equal(ErrorCode.VaultStopped, MeaningOf(raw.SQLITE_IOERR_SHMSIZE, isCommitting: true));
    }

    private static ErrorCode MeaningOf(int code, bool isCommitting) => SqliteDialect.Instance.Explain(new SqliteException("made", code & 0xFF, code), isCommitting).Code;
}
