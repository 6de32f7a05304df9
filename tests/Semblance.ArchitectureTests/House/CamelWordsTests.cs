namespace Semblance.ArchitectureTests.House;

public sealed class CamelWordsTests
{
    [Theory]
    [InlineData("InterEyeDistancePixels", "Inter Eye Distance Pixels")]
    [InlineData("FMRAtRank1", "FMR At Rank 1")]
    [InlineData("IPixelTwin", "I Pixel Twin")]
    [InlineData("_minScore", "min Score")]
    public void A_name_is_cut_into_its_words(string name, string words) => Assert.Equal(words, string.Join(' ', CamelWords.Of(name)));

    [Theory]
    [InlineData("LeftEyePoint", "LeftEye", true)]
    [InlineData("ReferenceImages", "Image", true)]
    [InlineData("Imaging", "Image", false)]
    [InlineData("Database", "Data", false)]
    [InlineData("Eye", "LeftEye", false)]
    public void Words_are_found_whole(string name, string words, bool isIn) => Assert.Equal(isIn, CamelWords.Contains(name, words));
}
