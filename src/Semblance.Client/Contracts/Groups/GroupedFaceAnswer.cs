using Semblance.Client.Contracts.Faces;

namespace Semblance.Client.Contracts.Groups;

/// <summary>A face of one of the pictures.</summary>
/// <param name="Name">What the sender calls the picture.</param>
/// <param name="Face">Which face of it: 1 for the largest.</param>
/// <param name="Box">Where it is.</param>
public sealed record GroupedFaceAnswer(string Name, int Face, BoxAnswer Box);
