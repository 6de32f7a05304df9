using System.Data.Common;
using Semblance.Errors;

namespace Semblance.Vault.Relational.Sessions;

/// <summary>Where two databases differ: how values are written, and what their errors mean.</summary>
/// <remarks>Designed to be derived from once for each database; an heir keeps native texts out of what <see cref="Explain"/> gives.</remarks>
internal abstract class Dialect
{
    /// <summary>Whether an error ends the whole transaction unless a savepoint was set before.</summary>
    public abstract bool NeedsSavepoints { get; }

    /// <summary>What is put after a SELECT so that nobody changes the row until the commit.</summary>
    public abstract string RowLock { get; }

    public object Write(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => Write(id),
        DateOnly day => Write(day),
        ReadOnlyMemory<byte> bytes => Write(bytes),
        _ => value,
    };

    public abstract Guid ReadId(DbDataReader row, int column);

    public abstract DateOnly ReadDay(DbDataReader row, int column);

    /// <summary>What an error of the driver means, in the house's words.</summary>
    public abstract SemblanceException Explain(DbException error, bool isCommitting);

    protected abstract object Write(Guid id);

    protected abstract object Write(DateOnly day);

    protected abstract object Write(ReadOnlyMemory<byte> bytes);
}
