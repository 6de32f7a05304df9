namespace Semblance.VaultSoak.House;

/// <summary>One operation of a script.</summary>
/// <param name="Operation">What kind.</param>
/// <param name="Do">Does it; the result is the subject that it made, where it made one.</param>
/// <param name="Halves">States in between that a cut may leave, because the operation says that it is done in parts and ended by doing it again. None for all that is whole or not at all.</param>
public sealed record HouseStep(HouseOperation Operation, Func<SoakHouse, Task<Guid?>> Do, IReadOnlyList<SortedSet<string>> Halves);
