using Semblance.Recognition.Identify;
using Semblance.Vault.Subjects;

namespace Semblance.Cli.Keeping;

/// <summary>A face that was searched for in a gallery of the vault.</summary>
/// <param name="Face">The face.</param>
/// <param name="Answer">The answer; <see langword="null"/> where the face has no usable feature set.</param>
/// <param name="Names">What the candidates are called.</param>
internal sealed record SearchedFace(AnalysedFace Face, Identification? Answer, IReadOnlyDictionary<SubjectId, string> Names)
{
    /// <summary>What a candidate is called.</summary>
    public string NameOf(SubjectId subject) => Names.GetValueOrDefault(subject, subject.ToString());
}
