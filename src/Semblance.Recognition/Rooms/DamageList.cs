using Semblance.Errors;
using Semblance.Vault.Rows;

namespace Semblance.Recognition.Rooms;

/// <summary>Rows that did not open, told from several threads: one of them never stops the rest.</summary>
internal sealed class DamageList
{
    private readonly Lock _gate = new();
    private readonly List<DamagedRow> _rows = [];

    public IReadOnlyList<DamagedRow> Rows => _rows;

    public void Add(DamagedRow row)
    {
        lock (_gate)
            _rows.Add(row);
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
