namespace Semblance.Vault.Ports;

/// <summary>How far each table reached at one moment: rows that were added later have higher numbers.</summary>
/// <param name="Subjects">The highest number among subjects of all galleries.</param>
/// <param name="Consents">The same among consents.</param>
/// <param name="References">The same among references.</param>
/// <param name="Constraints">The same among constraints.</param>
/// <remarks>
/// A guess, and no proof: SQLite gives a number again when the row that had the highest one was removed, and PostgreSQL gives numbers out before they are committed. What was added since is therefore believed
/// only where it adds up to the manifest (<see cref="IGalleryStore.GrownAsync"/>): a row that is missed or met twice makes another sum.
/// </remarks>
public readonly record struct RowMarks(long Subjects, long Consents, long References, long Constraints);
