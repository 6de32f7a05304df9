namespace Semblance.Index;

/// <summary>
/// Vectors of signed bytes, each kept in a slot for a subject, and the search for those with the highest cosine. An index knows
/// numbers and slots; whose vectors they are is its caller's business.
/// </summary>
/// <remarks>
/// Thread-safe. Writers take turns; readers never wait and never see half a change: each search runs on the state that was current
/// when its snapshot was taken.
/// </remarks>
public interface IVectorIndex
{
    /// <summary>Codes in a vector.</summary>
    int Dimension { get; }

    /// <summary>The state as it is now. It stays as it is, whatever is written afterwards.</summary>
    IVectorSnapshot Current { get; }

    /// <summary>Adds a vector.</summary>
    /// <param name="subject">Whose it is; the vectors of one subject give one candidate.</param>
    /// <param name="codes">The codes. Only their direction counts.</param>
    /// <returns>Its slot, a number that this index never gives again.</returns>
    /// <exception cref="ArgumentException">Another dimension, or nothing but zeros.</exception>
    int Add(long subject, ReadOnlySpan<sbyte> codes);

    /// <summary>Puts another vector into a slot; its subject stays.</summary>
    /// <param name="slot">What <see cref="Add"/> gave.</param>
    /// <param name="codes">The codes.</param>
    /// <returns>False when the slot is empty.</returns>
    /// <exception cref="ArgumentException">Another dimension, or nothing but zeros.</exception>
    bool Update(int slot, ReadOnlySpan<sbyte> codes);

    /// <summary>Removes a vector. No later snapshot refers to its numbers; the memory is free once earlier ones are let go.</summary>
    /// <param name="slot">What <see cref="Add"/> gave.</param>
    /// <returns>False when the slot is empty.</returns>
    bool Remove(int slot);

    /// <summary>Removes all vectors of a subject, in one step for every reader.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>How many there were.</returns>
    int RemoveSubject(long subject);
}
