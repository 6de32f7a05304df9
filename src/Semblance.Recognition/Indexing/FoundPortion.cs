using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Indexing;

/// <summary>Some references on their way into an index: their codes lie in one piece, which is cheaper to keep than a template for each.</summary>
/// <param name="most">How many it takes.</param>
internal sealed class FoundPortion(int most)
{
    private readonly List<(ReferenceId Reference, SubjectId Subject, FoundDays Days)> _rows = new(most);
    private sbyte[] _codes = [];

    public IReadOnlyList<(ReferenceId Reference, SubjectId Subject, FoundDays Days)> Rows => _rows;

    /// <summary>Codes in a vector; 0 while there is none.</summary>
    public int Dimension { get; private set; }

    /// <summary>The codes of a row.</summary>
    public ReadOnlySpan<sbyte> Codes(int row) => _codes.AsSpan(row * Dimension, Dimension);

    /// <param name="reference">Which.</param>
    /// <param name="subject">Whom it shows.</param>
    /// <param name="days">When it is found.</param>
    /// <param name="codes">Its vector, of the same dimension as all others.</param>
    public void Add(ReferenceId reference, SubjectId subject, FoundDays days, ReadOnlySpan<sbyte> codes)
    {
        if (Dimension == 0)
            (Dimension, _codes) = (codes.Length, new sbyte[most * codes.Length]);
        codes.CopyTo(_codes.AsSpan(_rows.Count * Dimension, Dimension));
        _rows.Add((reference, subject, days));
    }
}
