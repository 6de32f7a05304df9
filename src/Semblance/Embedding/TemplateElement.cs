namespace Semblance.Embedding;

/// <summary>How the numbers of a template are stored.</summary>
public enum TemplateElement
{
    /// <summary>One signed byte a number: 552 bytes for 512 numbers; a cosine changes by 0.0004 in the root mean square, at worst by 0.002 (docs/template.md).</summary>
    Int8 = 1,

    /// <summary>Four bytes a number, exact.</summary>
    Float32 = 2,
}
