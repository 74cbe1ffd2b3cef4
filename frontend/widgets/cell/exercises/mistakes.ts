/** What learners write in place of a line of the solution, and what the tests say of it. */
interface Mistake {
  mistake: string;
  of: string;
  instead: string;
  says: string;
}

const BACK = `        for value in reversed(order):
            for source, slope in value.edges:
                source.grad += slope * value.grad
`;

const VALUE: readonly Mistake[] = [
  {
    mistake: 'a gradient replaces the one before',
    of: 'source.grad += ',
    instead: 'source.grad = ',
    says: 'add to grad with +=',
  },
  {
    mistake: 'the slopes of a product are swapped',
    of: '[(self, other.data), (other, self.data)]',
    instead: '[(self, self.data), (other, other.data)]',
    says: 'If a grows by a little, a * b grows by b times as much',
  },
  {
    mistake: 'from the beginning to the end',
    of: 'in reversed(order)',
    instead: 'in order',
    says: 'Go through reversed(order)',
  },
  {
    mistake: 'no gradient to begin with',
    of: '        self.grad = 1.0\n',
    instead: '',
    says: 'does backward begin with self.grad = 1.0',
  },
  {
    mistake: 'no multiplication along the way',
    of: 'slope * value.grad',
    instead: 'slope',
    says: 'The gradient of the value behind it is not multiplied in',
  },
  {
    mistake: 'a value passes on too early',
    of: BACK,
    instead: `        def go(value):
            for source, slope in value.edges:
                source.grad += slope * value.grad
                go(source)
        go(self)
`,
    says: 'only when all of it has arrived',
  },
  {
    mistake: 'the exponent stays',
    of: 'n * self.data ** (n - 1)',
    instead: 'n * self.data**n',
    says: 'The exponent of the slope is one less',
  },
  {
    mistake: 'the slope of tanh from its input',
    of: '1 - t * t',
    instead: '1 - self.data**2',
    says: 'It is the value of tanh that is squared',
  },
  { mistake: 'nothing is returned', of: 'return Value(t,', instead: 'Value(t,', says: 'Is the return missing?' },
];

const XOR: readonly Mistake[] = [
  {
    mistake: 'the samples are added up',
    of: '(P - Y) / len(X)',
    instead: '(P - Y)',
    says: '4 times too large: the loss is a mean over 4 samples',
  },
  {
    mistake: 'the sign is turned',
    of: '(P - Y) / len(X)',
    instead: '(Y - P) / len(X)',
    says: 'The sign is turned',
  },
  {
    mistake: 'the slope of the last sigmoid twice',
    of: '(P - Y) / len(X)',
    instead: '(P - Y) * P * (1 - P) / len(X)',
    says: 'P * (1 - P) is in it already',
  },
  {
    mistake: 'the slope of the hidden layer left out',
    of: ' * H * (1 - H)',
    instead: '',
    says: "multiply by its slope, H * (1 - H)",
  },
  {
    mistake: 'a bias for each sample',
    of: 'dZ1.sum(axis=0)',
    instead: 'dZ1',
    says: 'Every sample uses the bias',
  },
  { mistake: 'inputs in place of the hidden layer', of: 'H.T @ dZ2', instead: 'X.T @ dZ2', says: 'it is H.T that belongs there' },
  { mistake: 'uphill', of: '-= rate', instead: '+= rate', says: 'has gone uphill: subtract the gradient' },
  {
    mistake: 'a step that is not kept',
    of: 'p[name] -= rate * g[name]',
    instead: 'step = p[name] - rate * g[name]',
    says: "Write the step into p['W1']",
  },
  {
    mistake: 'no last sigmoid',
    of: 'sigmoid(H @ p["W2"] + p["b2"])',
    instead: 'H @ p["W2"] + p["b2"]',
    says: 'The last sigmoid is missing',
  },
  {
    mistake: 'four samples taken for granted',
    of: '(P - Y) / len(X)',
    instead: '(P - Y) / 4',
    says: 'for other samples and for more neurons too',
  },
];

const LAYERS: readonly Mistake[] = [
  {
    mistake: 'a weight that lies on its side',
    of: '(out_features, in_features)',
    instead: '(in_features, out_features)',
    says: "PyTorch's weight has a row for each output",
  },
  {
    mistake: 'gradients that replace those before',
    of: 'self.weight.grad += ',
    instead: 'self.weight.grad = ',
    says: 'The second replaced the first: add with +=',
  },
  {
    mistake: 'a gradient of the weight on its side',
    of: 'grad.T @ self.x',
    instead: 'self.x.T @ grad',
    says: 'grad.T @ x has the shape of weight',
  },
  {
    mistake: 'a bias for each sample',
    of: 'grad.sum(axis=0)',
    instead: 'grad',
    says: 'Every sample uses the bias',
  },
  {
    mistake: 'what came in is handed on',
    of: 'return grad @ self.weight.data',
    instead: 'return grad',
    says: 'it has yet to go through the weights',
  },
  {
    mistake: 'ReLU asks the gradient',
    of: 'grad * (self.x > 0)',
    instead: 'grad * (grad > 0)',
    says: 'It is the inputs that decide',
  },
  {
    mistake: 'backwards in the order of forwards',
    of: 'in reversed(self.layers)',
    instead: 'in self.layers',
    says: 'the last layer first',
  },
  { mistake: 'no bias', of: ' + self.bias.data', instead: '', says: 'The bias is not added' },
  {
    mistake: 'a list of lists of parameters',
    of: '[p for layer in self.layers for p in layer.parameters()]',
    instead: '[layer.parameters() for layer in self.layers]',
    says: 'expected a list of the 4 parameters',
  },
];

const GRADIENTS: readonly Mistake[] = [
  {
    mistake: "the sigmoid's slope twice",
    of: 'dz = output - y',
    instead: 'dz = (output - y) * output * (1 - output)',
    says: 'The slope of the sigmoid is in output - y already',
  },
  { mistake: 'a turned sign', of: 'dz = output - y', instead: 'dz = y - output', says: 'The sign is turned' },
  {
    mistake: 'the weight in place of what it is multiplied with',
    of: '[dz * value for value in a]',
    instead: '[dz * w for w in p["W2"]]',
    says: 'here a, not the weight itself',
  },
  { mistake: 'no slope of tanh', of: ' * (1 - value**2)', instead: '', says: 'The slope of tanh is missing' },
  {
    mistake: 'the slope of a sigmoid for that of tanh',
    of: '(1 - value**2)',
    instead: 'value * (1 - value)',
    says: 'That of tanh is 1 - a ** 2',
  },
  {
    mistake: 'past the weight',
    of: '[dz * w * (1 - value**2) for',
    instead: '[dz * (1 - value**2) for',
    says: 'The weight in W2 is missing',
  },
  {
    mistake: 'a weight without its input',
    of: '[[d * value for value in x] for d in back]',
    instead: '[[d for value in x] for d in back]',
    says: 'Multiply it by x[i]',
  },
  {
    mistake: 'the network itself is written into',
    of: '    dz = output - y',
    instead: '    p["b2"] += 1\n    dz = output - y',
    says: 'Write into new lists',
  },
];

/** By the exercise's folder. */
export const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  '06-backpropagation/value': VALUE,
  '06-backpropagation/xor': XOR,
  '06-backpropagation/layers': LAYERS,
  'assignments/03-backpropagation/gradients': GRADIENTS,
};
