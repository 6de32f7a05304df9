namespace Semblance.Recognition.Operate;

/// <summary>What a check of a vault gives up because somebody has looked at it and says so. Default: nothing.</summary>
/// <param name="DropsRules">Constraints that can't be read: they are set aside, and searches answer again without them.</param>
/// <param name="DropsEvents">Events for outlets that can't be read: they are removed, and nobody will be told of them.</param>
/// <remarks>Immutable.</remarks>
public readonly record struct CheckWish(bool DropsRules, bool DropsEvents);
