using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Rooms;

/// <summary>Rows that did not open, told from several threads: one of them never stops the rest.</summary>
internal sealed class DamageList
{
    private readonly Lock _gate = new();
    private readonly List<DamagedRow> _rows = [];

    public IReadOnlyList<DamagedRow> Rows => _rows;

    /// <summary>Notes what a store could not read, and gives what it could.</summary>
    public IReadOnlyList<T> Noted<T>(RowList<T> rows)
    {
        foreach (var row in rows.Damaged)
            Add(row);
        return rows.Found;
    }

    public void Add(DamagedRow row)
    {
        lock (_gate)
            _rows.Add(row);
    }

    /// <summary>Opens a row; nothing where it does not open, and what is wrong with it is noted.</summary>
    public T? Opened<T>(RowKind kind, Guid id, Func<T> open)
        where T : class
    {
        T? opened = null;
        Guard(kind, id, () => opened = open());
        return opened;
    }

    /// <summary>Opens a row, or notes what is wrong with it.</summary>
    public void Guard(RowKind kind, Guid id, Action open)
    {
        try
        {
            open();
        }
        catch (SemblanceException refusal) when (SubjectRows.FaultOf(refusal) is { } fault)
        {
            Add(new DamagedRow(kind, id, fault));
        }
    }
}
